package kr.ilovepet.shop.api;

import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.test.ShopUnderTest;

/** The API of the shop of two instances. */
class ApiWalkIT extends ApiWalk {

    @Override
    protected ShopUnderTest open() {
        return SharedShop.get();
    }
}
