package scan

import (
	"testing"

	"hefa/review/draft"
)

// twins are clauses of one structure: the first must be found for competition or
// legality under the named rule, the others say the lawful thing in nearly the
// same words and must not be found at all.
var twins = []struct {
	rule, unlawful string
	lawful         []string
}{
	{"fc-named", "全县公务车辆维修统一在恒通汽修厂进行。", []string{"公务车辆维修由使用单位在具备资质的汽修厂中自行选择。", "公务车辆维修通过框架协议采购确定汽修厂。", "修理厂应当公示维修工时费标准。"}},
	{"fc-named", "各校作业本必须从县教育书店征订。", []string{"作业本由学生自愿购买，学校不得统一征订。", "书店应当依法取得出版物经营许可证。", "学校图书馆每年公开询价购置图书。"}},
	{"fc-named", "渣土车须加装某信息公司提供的定位终端。", []string{"渣土车应当加装符合国家标准的定位终端，品牌由企业自行选择。", "定位终端应当符合国家标准。", "企业可以使用第三方提供的定位终端。"}},
	{"fc-refuse", "其他机构出具的鉴定报告，一律不予采信。", []string{"其他机构依法出具的鉴定报告，具有同等效力。", "伪造的鉴定报告无效。", "其他情形的申请，不予受理。"}},
	{"fc-exclusive", "学校不得另行选聘其他保安队伍。", []string{"学校通过公开招标选聘保安公司。", "学校应当与保安公司签订书面合同。", "中标的保安公司不得转包服务项目。"}},
	{"fc-franchise", "全县只保留一家屠宰企业，其他屠宰场全部关闭。", []string{"符合条件的屠宰企业均可申请设立，不限定企业数量。", "屠宰企业应当依法取得定点屠宰证书。", "县政府公布屠宰企业名单。"}},
	{"fc-condition", "新开药店与已有药店的距离不得少于三百米。", []string{"加油站与居民楼的安全距离不得小于五十米。", "药店应当在营业场所公示药师信息。", "施工围挡与道路边线的距离不得少于一米。"}},
	{"fc-condition", "企业性质（5分）：国有企业5分，其他企业2分。", []string{"评审因素不得与供应商的所有制挂钩。", "售后服务方案（5分）：方案完整的得5分。", "各种所有制企业平等参与投标。"}},
	{"fc-leave", "企业减少注册资本的，须先报招商局批准。", []string{"企业减少注册资本的，应当依法通知债权人。", "企业可以自主迁移，各部门应当提供便利。", "企业变更名称的，向登记机关申请变更登记。"}},
	{"fc-outsider", "外县砂石车进入本县须提前三日报备。", []string{"外县车辆与本县车辆适用同样的通行规定。", "运输车辆应当采取密闭措施。", "不得对外地车辆设置额外备案条件。"}},
	{"fc-branch", "风电指标须配套建设装备制造厂，未兑现的收回。", []string{"风电项目通过竞争性配置确定，不得附加投资建厂条件。", "风电项目应当按照核准的内容建设。", "风电企业应当依法缴纳税款。"}},
	{"fc-buy-local", "重点工程使用本地水泥的比例不得低于六成。", []string{"重点工程使用的水泥应当符合国家强制性标准。", "装配式建筑的预制构件比例不得低于30%。", "政府采购应当采购本国产品。"}},
	{"fc-differential", "本地白酒免收进场费，外地白酒每件收取20元。", []string{"对各地白酒执行同一进场费标准。", "白酒经营者应当建立进货台账。", "进场费由经营者与商场协商，行政机关不得干预。"}},
	{"fc-factor", "企业应补缴的土地出让金不再收取。", []string{"企业多缴的税款由税务机关依法退还。", "土地出让金应当全额缴入国库。", "土地出让金不得减免、缓缴。"}},
	{"fc-contribution", "企业每缴一万元区级税收，区财政抵扣租金五千元。", []string{"企业应当按期缴纳税款。", "税务机关应当及时办理退税。", "各地不得以任何形式返还税收。"}},
	{"fc-award-local", "把结算中心设在我区的商贸公司，奖励二十万元。", []string{"商贸公司参加展会的，按展位费的一半补助。", "鼓励商贸公司拓展市场。", "商贸公司可以自主选择结算地。"}},
	{"fc-collude", "组织五家水厂磋商，明确各自供应区域，互不跨区经营。", []string{"组织五家水厂开展安全培训。", "水厂之间不得相互串通价格。", "水厂应当公示服务电话。"}},
	{"fc-collude", "会员企业每月把成本和拟售价报协会通报。", []string{"企业应当依法向统计机构报送统计报表。", "协会不得组织会员交换价格信息。", "企业每月报送安全生产信息。"}},
	{"fc-price", "快递派费每件不得少于1.5元。", []string{"最低工资不得少于每月2000元。", "快递企业应当公示服务价格，自主定价。", "投标报价不得高于最高投标限价。"}},
	{"fc-price", "停车场调整收费标准的，须报镇政府批准。", []string{"经营性停车收费由经营者自主制定。", "停车场应当明码标价。", "停车场应当在入口公示收费标准。"}},
	{"fc-cheap", "对某陶瓷集团执行每方2元的专属气价。", []string{"供气公司对全部用户执行同一气价。", "居民气价按照国家规定执行。", "供气公司应当公示气价。"}},
	{"lg-penalty", "违反本通知的，处五百元罚款。", []string{"违反规定的，由公安机关依法处理。", "当事人对罚款决定不服的，可以申请听证。", "行政机关决定给予罚款的，应当制作决定书。"}},
	{"lg-coercion", "逾期未搬离的，由镇政府强制拆除。", []string{"行政机关可以作出强制执行决定。", "依照《行政强制法》需要强制拆除的，应当予以公告。", "违法建筑由综合执法部门依法处理。"}},
}

func TestClauseTwins(t *testing.T) {
	for _, w := range twins {
		if r := Scan(draft.FromText(w.unlawful), Options{}); !finds(r, w.rule) {
			t.Errorf("%s must find %q: %+v", w.rule, w.unlawful, r.Findings)
		}
		for _, s := range w.lawful {
			if r := Scan(draft.FromText(s), Options{}); r.Flagged(s) > 0 {
				t.Errorf("%s finds the lawful %q", r.Findings[0].Rule, s)
			}
		}
	}
}

// TestForbidden: the same clauses as items of what must not be written are no
// findings, whatever the clause.
func TestForbidden(t *testing.T) {
	for _, lead := range []string{"起草政策措施，不得含有下列内容：", "严禁实施下列行为，不得有以下情形："} {
		for _, c := range readClauses(t, "testdata/varied.tsv") {
			text := lead + "\n（一）" + c.text + "；"
			if r := Scan(draft.FromText(text), Options{}); r.Flagged(text) > 0 {
				t.Errorf("%s in %q", r.Findings[0].Rule, text)
			}
		}
	}
}

// TestCompany: who the one chosen is called does not matter.
func TestCompany(t *testing.T) {
	for _, who := range []string{"红旗印刷厂", "众鑫广告社", "兴隆商行公司", "城西气站", "云顶大酒店", "县中心医院", "农商银行城关支行", "新华书店", "县保安服务中心"} {
		text := "全县机关所需服务一律由" + who + "承办，其他单位不得承接。"
		if r := Scan(draft.FromText(text), Options{}); r.Flagged(text) == 0 {
			t.Errorf("nothing found in %q", text)
		}
	}
}
