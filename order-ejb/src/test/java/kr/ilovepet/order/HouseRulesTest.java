package kr.ilovepet.order;

import kr.ilovepet.test.HouseRulesOfService;

class HouseRulesTest extends HouseRulesOfService {

    HouseRulesTest() {
        super("order");
    }
}
