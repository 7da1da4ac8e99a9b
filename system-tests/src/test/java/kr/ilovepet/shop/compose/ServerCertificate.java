package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.process.Jdk;

/**
 * The certificate that all servers of the set show, signed by nobody but itself, in a folder that stands for
 * {@code /run/tls}. It has the names by which containers know each other, and the addresses that the tests' own clients
 * call; a client that takes another name, such as localhost, is refused.
 *
 * @param folder with {@code ca.pem}, the certificate alone, and {@code kafka.pem} and {@code redis.pem}, which have the
 *     private key as well
 */
record ServerCertificate(Path folder) {
    private static final String PASSWORD = "of-this-test";
    private static final int PEM_LINE = 64;

    /**
     * Makes it.
     *
     * @param addresses of the servers by their names
     */
    static ServerCertificate of(Map<String, String> addresses, Path folder) throws IOException {
        Path store = Files.createDirectories(folder).resolve("server.p12");
        String names = Stream.of(
                        addresses.keySet().stream().map(name -> "dns:" + name),
                        addresses.values().stream().map(address -> "ip:" + address))
                .flatMap(name -> name)
                .collect(Collectors.joining(","));
        Commands.run(
                List.of(
                        Path.of(Jdk.java()).resolveSibling("keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=servers of this test",
                        "-ext",
                        "san=" + names,
                        "-ext",
                        "bc=ca:true",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD),
                folder,
                Map.of());
        ServerCertificate made = new ServerCertificate(folder);
        made.writePem(store);
        return made;
    }

    private void writePem(Path store) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            String certificate =
                    pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
            String key = pem(
                    "PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
            Files.writeString(authority(), certificate);
            for (String server : List.of("kafka", "redis", "mysql")) {
                Files.writeString(withKey(server), key + certificate);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("keytool has made no key that this JDK can read", e);
        }
    }

    private static String pem(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** What clients trust. */
    Path authority() {
        return folder.resolve("ca.pem");
    }

    /** What a server shows, with its private key. */
    Path withKey(String server) {
        return folder.resolve(server + ".pem");
    }
}
