package org.tongxin.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.tongxin.common.UnitCode;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.inbox.InboxTab;

class InboxAddressTest {

    @Test
    void whatIsShownIsInTheAddressAndBack() {
        var filter = new InboxFilter(
                "dispatch", "Task_Screen", "critical", new UnitCode("990101001001"), InboxFilter.Due.TODAY, "电梯 & 3栋");
        var address = new InboxAddress(InboxTab.MINE, filter);
        assertThat(InboxAddress.of(QueryParameters.fromString(address.query().getQueryString())))
                .isEqualTo(address);
    }

    @Test
    void whatNobodyUnderstandsIsLeftOut() {
        var address = InboxAddress.of(QueryParameters.fromString("tab=other&due=never&unit=../..&q=%20"));
        assertThat(address).isEqualTo(new InboxAddress(InboxTab.OPEN, InboxFilter.ALL));
    }
}
