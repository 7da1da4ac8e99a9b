package kr.ilovepet.platform.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;

/** Certificates of servers that every JDK does not know, from PEM files, for clients that read a key store only. */
public final class Certificates {

    /** The kind of the key stores. */
    public static final String TYPE = "PKCS12";

    private Certificates() {}

    /**
     * A key store that holds them.
     *
     * @param location of the PEM file, a path or a {@code file:} address
     * @param password with which it is to be read
     * @throws IllegalArgumentException when the file cannot be read or holds no certificate
     */
    public static byte[] keyStore(String location, char[] password) {
        try (InputStream file = Files.newInputStream(PemFile.at(location))) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(file);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException(location + " holds no certificate");
            }
            KeyStore trusted = KeyStore.getInstance(TYPE);
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                trusted.setCertificateEntry("certificate-" + number++, certificate);
            }
            ByteArrayOutputStream store = new ByteArrayOutputStream();
            trusted.store(store, password);
            return store.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(location + " is no file of certificates that can be read", e);
        }
    }
}
