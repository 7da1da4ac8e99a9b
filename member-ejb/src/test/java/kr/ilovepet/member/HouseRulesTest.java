package kr.ilovepet.member;

import kr.ilovepet.test.HouseRulesOfService;

class HouseRulesTest extends HouseRulesOfService {

    HouseRulesTest() {
        super("member");
    }
}
