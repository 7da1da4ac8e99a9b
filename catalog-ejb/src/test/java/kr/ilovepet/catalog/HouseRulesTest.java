package kr.ilovepet.catalog;

import kr.ilovepet.test.HouseRulesOfService;

class HouseRulesTest extends HouseRulesOfService {

    HouseRulesTest() {
        super("catalog");
    }
}
