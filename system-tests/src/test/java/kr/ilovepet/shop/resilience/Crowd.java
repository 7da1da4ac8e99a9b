package kr.ilovepet.shop.resilience;

import java.util.List;
import kr.ilovepet.shop.buyer.Buyer;
import kr.ilovepet.stack.test.RunningShop;

/** Who is in the shop while a fault strikes. */
interface Crowd {

    /** Programs that use the API. */
    Crowd OF_PROGRAMS = new Crowd() {
        @Override
        public List<? extends Buyer> come(RunningShop shop, int count) {
            return List.of();
        }

        @Override
        public Stroll lookAround(RunningShop shop) {
            return () -> {};
        }

        @Override
        public List<String> after(Fault fault) {
            return List.of();
        }
    };

    /** So many who order, one for each order; nobody where programs do. */
    List<? extends Buyer> come(RunningShop shop, int count);

    /** Has some others look at pages and fill carts until they are sent home. */
    Stroll lookAround(RunningShop shop);

    /** What they should not have met with during a fault; asked once after each. */
    List<String> after(Fault fault);

    /** People who look around. */
    @FunctionalInterface
    interface Stroll {

        /** Sends them home, and waits for that. */
        void close();
    }
}
