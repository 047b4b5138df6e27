package org.tongxin.supervision.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.common.CaseNumber;
import org.tongxin.supervision.Orders;
import org.tongxin.workflow.CaseMark;

/** Everybody who sees the case reads that it is under an order. */
@Component
class OrderMark implements CaseMark {

    private final Orders orders;
    private final SupervisionWords words;

    OrderMark(Orders orders, SupervisionWords words) {
        this.orders = orders;
        this.words = words;
    }

    @Override
    public Optional<String> mark(CaseNumber number) {
        return orders.standing(number)
                .map(order -> words.get(
                        "supervision.order.mark",
                        words.group(order.issuer().group()),
                        words.group(order.addressee().group()),
                        words.exact(order.issuedAt())));
    }
}
