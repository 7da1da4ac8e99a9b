package kr.ilovepet.payment;

import kr.ilovepet.test.HouseRulesOfService;

class HouseRulesTest extends HouseRulesOfService {

    HouseRulesTest() {
        super("payment");
    }
}
