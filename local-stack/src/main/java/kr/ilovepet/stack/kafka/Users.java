package kr.ilovepet.stack.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import kr.ilovepet.stack.process.Sleep;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * The users of the broker.
 *
 * @param access what they may do
 */
record Users(Access access) {
    private static final ScramCredentialInfo LOGIN = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    /** Creates the logins and rights that are missing, and waits until they are in force. */
    void create(Admin admin, UnaryOperator<String> passwords) throws InterruptedException, ExecutionException {
        Set<String> existing =
                Set.copyOf(admin.describeUserScramCredentials().users().get());
        set(
                admin,
                access.users().stream().filter(user -> !existing.contains(user)).toList(),
                passwords);
        allow(admin);
    }

    /** The same, but that logins which exist get the password that is given now. */
    void replace(Admin admin, UnaryOperator<String> passwords) throws InterruptedException, ExecutionException {
        set(admin, access.users(), passwords);
        allow(admin);
    }

    private static void set(Admin admin, Collection<String> users, UnaryOperator<String> passwords)
            throws InterruptedException, ExecutionException {
        List<UserScramCredentialAlteration> logins = users.stream()
                .<UserScramCredentialAlteration>map(
                        user -> new UserScramCredentialUpsertion(user, LOGIN, passwords.apply(user)))
                .toList();
        if (!logins.isEmpty()) {
            admin.alterUserScramCredentials(logins).all().get();
        }
    }

    private void allow(Admin admin) throws InterruptedException, ExecutionException {
        admin.createAcls(access.rights()).all().get();
        // The broker learns from its controller, a moment later, of all that was made until now.
        while (!admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(access.rights())) {
            Sleep.milliseconds(10);
        }
    }
}
