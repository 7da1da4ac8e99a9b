package kr.ilovepet.stack.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import kr.ilovepet.stack.process.StackException;

/**
 * The key pair that signs and checks the members' tokens, as PEM files.
 *
 * @param publicKey X.509, for every service
 * @param privateKey PKCS#8, for member-ejb alone
 */
public record TokenKeyPair(Path publicKey, Path privateKey) {
    private static final int RSA_BITS = 2048;
    private static final int PEM_LINE = 64;

    /** The pair in that folder, made there first if it is missing. */
    public static TokenKeyPair in(Path folder) {
        TokenKeyPair keys = new TokenKeyPair(folder.resolve("jwt-public.pem"), folder.resolve("jwt-private.pem"));
        if (Files.notExists(keys.publicKey)) {
            keys.make();
        }
        return keys;
    }

    private void make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            KeyPair pair = generator.generateKeyPair();
            Files.createDirectories(privateKey.getParent());
            Files.deleteIfExists(privateKey);
            Files.createFile(
                    privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            // Last, because its presence says that the pair is complete.
            Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new StackException("The keys for tokens could not be made: " + e.getMessage(), e);
        }
    }

    private static String pem(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
