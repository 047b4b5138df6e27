package org.tongxin.benchmark;

import java.util.List;
import java.util.Random;

/** What residents write: some ten thousand titles, and texts that hardly come twice. */
final class Phrases {

    private static final List<String> THINGS = List.of(
            "楼道灯", "电梯", "单元门", "下水道", "化粪池", "消防通道", "健身器材", "路灯", "监控", "垃圾桶", "自来水", "暖气", "屋顶", "外墙", "围墙", "停车位",
            "充电桩", "快递柜", "绿化带", "树枝", "窨井盖", "人行道", "广场舞", "烧烤摊", "早点摊", "装修", "宠物狗", "群租房", "飞线", "门禁", "物业费", "公共收益",
            "维修资金", "老人食堂", "托管班", "低保", "医保", "养老金", "残疾证", "邻居");
    private static final List<String> TROUBLES = List.of(
            "坏了没人修", "堵塞外溢", "经常停运", "被占用", "噪音扰民", "异味严重", "漏水到楼下", "有安全隐患", "长期不亮", "乱收费", "无人清理", "夜间施工", "松动脱落",
            "维修进度慢", "希望增设", "希望协调", "需要上门办理", "说法不一", "多次反映未解决", "影响老人出行", "积水", "私搭乱建", "没有公示", "费用不清楚", "请尽快处理");
    private static final List<String> WHERE = List.of(
            "东门", "西门", "南区", "北区", "地下车库", "三单元", "二号楼", "幼儿园旁", "菜市场口", "公交站边", "活动中心", "河边", "楼顶", "负一层", "小广场",
            "后巷");
    private static final List<String> MORE = List.of(
            "已经有一个多星期了",
            "上个月就反映过",
            "晚上尤其明显",
            "家里有老人和小孩",
            "下雨天更厉害",
            "物业说要等通知",
            "邻居们都很着急",
            "希望能给个答复",
            "麻烦来现场看一看",
            "不知道该找哪个部门",
            "之前修过一次又坏了",
            "白天家里有人",
            "最好周末上门",
            "愿意配合",
            "谢谢社区的同志");

    private final Random random;

    Phrases(Random random) {
        this.random = random;
    }

    String title() {
        return one(WHERE) + one(THINGS) + one(TROUBLES);
    }

    String text() {
        return one(WHERE) + "的" + one(THINGS) + one(TROUBLES) + "，" + one(MORE) + "，" + one(MORE) + "。第"
                + (1 + random.nextInt(900)) + "户，" + one(MORE) + "。";
    }

    String place() {
        return (1 + random.nextInt(60)) + "号楼" + (1 + random.nextInt(6)) + "单元" + (1 + random.nextInt(30)) + "0"
                + (1 + random.nextInt(4));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
