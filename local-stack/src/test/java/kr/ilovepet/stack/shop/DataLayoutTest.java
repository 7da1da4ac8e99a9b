package kr.ilovepet.stack.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLayoutTest {
    @TempDir
    private Path data;

    private void require() {
        new DataLayout(new StackFolders(data, data, data, data)).require();
    }

    private void store() throws IOException {
        Files.createDirectories(data.resolve("mariadb"));
    }

    @Test
    void marksAnEmptyFolderAndTakesWhatIsStoredThereAfterwards() throws IOException {
        require();
        store();

        assertThatCode(this::require).doesNotThrowAnyException();
        assertThat(data.resolve("layout")).hasContent(Integer.toString(DataLayout.VERSION));
    }

    @Test
    void refusesDataOfTheTimeBeforeThereWereVersionsAndNamesTheWayOut() throws IOException {
        store();

        assertThatThrownBy(this::require)
                .isInstanceOf(StackException.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("./shop up --fresh");
    }

    @Test
    void refusesDataOfAnotherVersionUntilItIsDeleted() throws IOException {
        Files.writeString(data.resolve("layout"), "0\n");
        store();
        assertThatThrownBy(this::require).hasMessageContaining("./shop up --fresh");

        new StackFolders(data, data, data, data).deleteData();

        assertThatCode(this::require).doesNotThrowAnyException();
        assertThat(data.resolve("layout")).hasContent(Integer.toString(DataLayout.VERSION));
    }
}
