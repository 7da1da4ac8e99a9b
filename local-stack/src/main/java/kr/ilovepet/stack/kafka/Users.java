package kr.ilovepet.stack.kafka;

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
        List<UserScramCredentialAlteration> missing = access.users().stream()
                .filter(user -> !existing.contains(user))
                .<UserScramCredentialAlteration>map(
                        user -> new UserScramCredentialUpsertion(user, LOGIN, passwords.apply(user)))
                .toList();
        if (!missing.isEmpty()) {
            admin.alterUserScramCredentials(missing).all().get();
        }
        admin.createAcls(access.rights()).all().get();
        // The broker learns from its controller, a moment later, of all that was made until now.
        while (!admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(access.rights())) {
            Sleep.milliseconds(10);
        }
    }
}
