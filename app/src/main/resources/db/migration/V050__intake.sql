-- The service menu from which residents pick; administrators edit it.
create table service_item (
    code           text primary key,
    name_zh        text    not null,
    name_en        text    not null,
    description_zh text    not null default '',
    description_en text    not null default '',
    icon           text    not null default 'question-circle',
    category       text,
    process_key    text    not null default 'dispatch',
    position       int     not null default 100,
    active         boolean not null default true
);

insert into service_item (code, name_zh, name_en, description_zh, description_en, icon, category, position) values
    ('repair',        '漏水、停电、坏了', 'Leak, power cut, broken', '管道漏水、停水停电、路灯不亮、公共设施损坏', 'Leaking pipes, water or power cuts, lamps out, broken public things', 'wrench', null, 10),
    ('lift',          '电梯',             'Lift',                    '电梯停运、困人、异响、加装电梯', 'Out of order, trapped, strange noises, adding a lift', 'arrows-long-v', 'lift', 20),
    ('cleaning',      '垃圾、卫生',       'Rubbish, cleaning',       '垃圾没清、异味、虫鼠、化粪池', 'Rubbish left, smells, pests, septic tanks', 'trash', 'sanitation', 30),
    ('noise',         '噪音扰民',         'Noise',                   '装修、广场舞、夜间施工、邻居吵闹', 'Renovation, square dancing, night work, loud neighbours', 'volume-up', 'noise', 40),
    ('parking',       '停车、充电',       'Parking, charging',       '乱停车、堵消防通道、电动车充电', 'Wild parking, blocked fire lanes, e-bike charging', 'car', 'parking', 50),
    ('illegal-build', '违建、占道',       'Illegal building, stalls', '私搭乱建、占道经营、飞线', 'Unlicensed structures, stalls on the pavement, loose wires', 'building', 'illegal-build', 60),
    ('safety',        '安全隐患',         'Danger',                  '消防、煤气、高空坠物、树木倾倒', 'Fire risk, gas, falling objects, leaning trees', 'warning', null, 70),
    ('property-fee',  '物业服务、收费',   'Property service, fees',  '物业不作为、乱收费、维修资金', 'Bad service, wrong fees, repair fund', 'home', 'property-fee', 80),
    ('elderly',       '老人、残疾人帮助', 'Help for the old or disabled', '送餐、陪诊、代办、家里小修', 'Meals, going to the doctor, errands, small repairs', 'heart', 'elderly-care', 90),
    ('child',         '孩子、教育',       'Children, school',        '入学、托管、暑期活动', 'School places, after-school care, holiday activities', 'academy-cap', 'education', 100),
    ('papers',        '办证、社保、补贴', 'Papers, insurance, benefits', '居住证、低保、医保、高龄津贴', 'Residence permit, minimum income, health insurance, age allowance', 'file-text', 'welfare', 110),
    ('neighbour',     '邻里矛盾',         'Quarrels',                '想请人来调解', 'Somebody should mediate', 'group', 'neighbours', 120);

-- How many open requests of an estate are about the same.
create index case_file_estate on case_file ((data ->> 'estate'), category) where closed_at is null;
