package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.component.MariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of config/database for a person, with programs that stand in for those of MySQL and MariaDB. */
class DatabaseScriptsIT {

    private static final String DATABASE = "first_admin_of_a_test";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mysqldump  Ver 8.4.6 for Linux on x86_64 (MySQL Community Server - GPL), --source-data=2",
        "mysqldump from 11.8.3-MariaDB, --master-data=2"
    })
    void aBackupNamesThePlaceInTheBinaryLogAsItsServerKnowsIt(String version, String option) throws Exception {
        dumpIs(version, "echo \"$@\" >'" + folder.resolve("options") + "'; echo 'create table t (id int);'");

        ScriptRun backup = run("backup.sh > '" + folder.resolve("order.sql.gz") + "'", "ilovepet_order");

        assertThat(backup.exitCode()).as(backup.printed()).isZero();
        assertThat(Files.readString(folder.resolve("options")))
                .contains("--single-transaction")
                .contains(option)
                .endsWith("ilovepet_order\n");
        assertThat(ScriptRun.of(
                                List.of(
                                        "gzip",
                                        "-dc",
                                        folder.resolve("order.sql.gz").toString()),
                                folder,
                                Map.of())
                        .printed())
                .isEqualTo("create table t (id int);\n");
    }

    @Test
    void aDumpThatBreaksOffIsNoBackup() throws Exception {
        dumpIs("8.4.6", "echo 'create table t (id int);'; exit 3");

        assertThat(run("backup.sh >'" + folder.resolve("half.gz") + "'", "ilovepet_order")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void onlyAnEmptyDatabaseIsRestored() throws Exception {
        ScriptRun.program(folder, "mysql", "echo 7");

        ScriptRun restore = run("restore.sh", "ilovepet_order");

        assertThat(restore.exitCode()).isEqualTo(73);
        assertThat(restore.printed()).contains("ilovepet_order has 7 tables; restore into an empty database.");
    }

    @Test
    void aRestorePassesOnWhatWasDumpedAndFailsWithTheServer() throws Exception {
        Files.writeString(folder.resolve("dump.sql"), "create table t (id int);\n");
        String restore = "gzip -c '" + folder.resolve("dump.sql") + "' | config/database/restore.sh ilovepet_order";
        ScriptRun.program(
                folder, "mysql", "case $* in *count*) echo 0 ;; *) cat >'" + folder.resolve("restored") + "' ;; esac");

        assertThat(ScriptRun.of(List.of("sh", "-c", restore), folder, Map.of()).exitCode())
                .isZero();
        assertThat(folder.resolve("restored")).hasContent("create table t (id int);");

        ScriptRun.program(folder, "mysql", "case $* in *count*) echo 0 ;; *) exit 1 ;; esac");
        assertThat(ScriptRun.of(List.of("sh", "-c", restore), folder, Map.of()).exitCode())
                .isNotZero();
    }

    @Test
    void theFirstAdminIsMadeOnce() throws Exception {
        ScriptRun.program(folder, "mysql", "cat >'" + folder.resolve("statements") + "'; echo \"$RESULT\"");
        try (Connection server = DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + SharedShop.get().mariaDb().port()
                        + "/?sslMode=disable&allowMultiQueries=true",
                "root",
                MariaDb.ROOT_PASSWORD)) {
            makeMembers(server);
            try {
                assertThat(statements(server, "nobody@shop.example")).isEqualTo("0 0 0");
                assertThat(statements(server, "Second@shop.example")).isEqualTo("1 0 1");
                assertThat(statements(server, "first@shop.example")).isEqualTo("1 1 0");
                try (Statement statement = server.createStatement();
                        ResultSet admins = statement.executeQuery("select group_concat(member_id) from member_role")) {
                    admins.next();
                    assertThat(admins.getString(1)).isEqualTo("2");
                }
            } finally {
                execute(server, "drop database " + DATABASE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1 0 1, 0, 'you@shop.example is the first admin, from the next login on.'",
        "0 0 0, 1, 'Nobody is registered as you@shop.example.'",
        "1 1 0, 1, 'There is an admin already, who makes further ones in /admin/members.'"
    })
    void sayWhatCameOfIt(String result, int exitCode, String sentence) throws Exception {
        ScriptRun.program(folder, "mysql", "cat >/dev/null; echo '" + result + "'");

        ScriptRun run = run("first-admin.sh", "you@shop.example");

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.printed().strip()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"you", "'you@shop.example'' or 1=1 -- '", "@shop.example", "''"})
    void anAddressThatIsNoneReachesNoDatabase(String address) throws Exception {
        ScriptRun.program(folder, "mysql", "touch '" + folder.resolve("reached") + "'");

        assertThat(run("first-admin.sh", address).exitCode()).isEqualTo(64);
        assertThat(folder.resolve("reached")).doesNotExist();
    }

    /** In the compose set root's password is a file. */
    @ParameterizedTest
    @ValueSource(strings = {"first-admin.sh", "backup.sh", "restore.sh"})
    void logInAsRootWhereTheSetKeepsThePassword(String script) throws Exception {
        String writeDown = "echo \"$MYSQL_PWD $*\" >>'" + folder.resolve("logins") + "'; echo 0";
        ScriptRun.program(folder, "mysql", writeDown);
        dumpIs("8.4.6", writeDown);
        Path password = Files.writeString(folder.resolve("db-root"), "of-root");

        ScriptRun.of(
                List.of("config/database/" + script, "you@shop.example"),
                folder,
                Map.of("MYSQL_ROOT_PASSWORD_FILE", password.toString()));

        assertThat(Files.readAllLines(folder.resolve("logins")))
                .isNotEmpty()
                .allSatisfy(login -> assertThat(login).startsWith("of-root --protocol=socket --user=root "));
    }

    /** What the script sends, carried out on a real server; gives what the client would print. */
    private String statements(Connection server, String email) throws Exception {
        run("first-admin.sh", email);
        try (Statement statement = server.createStatement()) {
            boolean rows = statement.execute(Files.readString(folder.resolve("statements")));
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            ResultSet printed = statement.getResultSet();
            printed.next();
            return printed.getString(1);
        }
    }

    private static void execute(Connection server, String sql) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void makeMembers(Connection server) throws SQLException {
        for (String one : List.of(
                "create database " + DATABASE,
                "use " + DATABASE,
                "create table member (id bigint primary key, email varchar(254))",
                "create table member_role (member_id bigint, role varchar(20), primary key (member_id, role))",
                "create table admin_lock (id tinyint primary key)",
                "insert into admin_lock values (1)",
                "insert into member values (1, 'first@shop.example'), (2, 'second@shop.example')")) {
            execute(server, one);
        }
    }

    private void dumpIs(String version, String lines) throws IOException {
        ScriptRun.program(
                folder, "mysqldump", "[ \"$1\" != --version ] || { echo '" + version + "'; exit 0; }\n" + lines);
    }

    private ScriptRun run(String script, String argument) throws Exception {
        String[] parts = script.split(" ", 2);
        String command = "exec config/database/" + parts[0] + " \"$0\"" + (parts.length > 1 ? " " + parts[1] : "");
        return ScriptRun.of(List.of("sh", "-c", command, argument), folder, Map.of());
    }
}
