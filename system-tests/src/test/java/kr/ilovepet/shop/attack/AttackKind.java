package kr.ilovepet.shop.attack;

import java.util.List;

/**
 * A kind of attack.
 *
 * @param name for the table, and for {@code ./shop attack} with words of it
 */
record AttackKind(String name, Strike strike) {

    /** What the kind does. */
    @FunctionalInterface
    interface Strike {
        void with(Attack attack) throws Exception;
    }

    /** Every kind of the suite; those that leave traces on purpose come last. */
    static List<AttackKind> all() {
        return List.of(
                new AttackKind("every address, as everybody", AddressAttacks::byRole),
                new AttackKind("other people's orders", AddressAttacks::otherPeoplesOrders),
                new AttackKind("every address, other methods", MethodAttacks::others),
                new AttackKind("disguised paths", PathAttacks::disguised),
                new AttackKind("forged tokens", TokenAttacks::forged),
                new AttackKind("tokens of ended logins", TokenAttacks::ended),
                new AttackKind("forged forms", FormAttacks::forged),
                new AttackKind("sessions from elsewhere", FormAttacks::sessions),
                new AttackKind("scripts, redirects and templates in addresses", ScriptAttacks::inAddresses),
                new AttackKind("scripts and templates in forms", ScriptAttacks::inForms),
                new AttackKind("headers", HeaderAttacks::odd),
                new AttackKind("smuggling", SmugglingAttacks::smuggled),
                new AttackKind("numbers", FieldAttacks::numbers),
                new AttackKind("query parameters", FieldAttacks::queries),
                new AttackKind("JSON", JsonAttacks::malformed),
                new AttackKind("mass assignment", JsonAttacks::surplus),
                new AttackKind("pictures", PictureAttacks::uploads),
                new AttackKind("webhooks", WebhookAttacks::forged),
                new AttackKind("texts", FieldAttacks::texts),
                new AttackKind("scripts that are stored", ScriptAttacks::stored),
                new AttackKind("races", RaceAttacks::atOnce),
                new AttackKind("odd messages", MessageAttacks::odd),
                new AttackKind("slow and greedy clients", GreedyAttacks::connections),
                new AttackKind("long polls", GreedyAttacks::longPolls));
    }

    @Override
    public String toString() {
        return name;
    }
}
