package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"hefa/review"
)

// Zone D, a year: nothing is decided without a risk assessment; a body that
// may not issue normative documents is told so; a cleanup finds nothing.
func TestStoryOfAZone(t *testing.T) {
	w := newTown(t, review.Office{Bureau: "丁区司法分局", County: "丁开发区", Officer: "孙", Code: "丁司审"}, "2020-12-31")
	decisions := w.Several(3, review.Decision, "丁区片区改造方案", "区建设局", "2020-05-06")
	w.Gates(decisions, review.Decision, "g-risk")
	w.Review(decisions, "2020-05-07", "2020-05-20", "lawful")
	for _, no := range decisions {
		if e := w.refused(no, "deliberate.gate", "deliberate", "result=passed", "on=2020-05-21"); e.Args[0] != "风险评估" {
			t.Errorf("%+v", e)
		}
	}
	w.All(decisions[:2], "check", "id=g-risk", "answer=yes", "outcome=controllable", "by=第三方机构", "on=2020-05-25")
	w.All(decisions[2:], "check", "id=g-risk", "answer=yes", "outcome=uncontrollable", "by=第三方机构", "on=2020-05-25")
	w.All(decisions[:2], "deliberate", "result=passed", "on=2020-05-28")
	w.refused(decisions[2], "deliberate.uncontrollable", "deliberate", "result=passed", "on=2020-05-28")

	_, warnings := w.Enter(review.Registration(), "kind=normative", "title=丁区环境整治管理办法", "drafter=丁区环境整治指挥部", "received=2020-06-01")
	told := false
	for _, x := range warnings {
		told = told || x.Code == "scope.issuer" && !x.Rule.IsZero()
	}
	if !told {
		t.Errorf("%+v", warnings)
	}

	var listed []string
	for i := range 12 {
		no, _ := w.Enter(review.Listing(), fmt.Sprintf("title=丁区规定第%d号", i+1), "drafter=区管委会办公室", "on=2018-03-01")
		listed = append(listed, no)
	}
	w.All(listed, "cleanup", "round=2020年清理", "result=keep", "on=2020-09-01")
	f := w.Figures("2020-01-01", "2020-12-31")
	w.want("cleanup", f.Cleanup, "{12 12 0 0 0}")
	w.want("reviewed", f.Reviewed, "{3 0 3 0 0}")
	if !strings.Contains(f.Sentence, "清理规范性文件12件，未发现需要修改、废止、宣布失效的文件") {
		t.Errorf("%s", f.Sentence)
	}
	for _, no := range decisions[:2] {
		if m := w.show(t, no).Matter; m.Deliberation == nil || m.Gates["g-risk"].Outcome != "controllable" {
			t.Errorf("%s reached the meeting unassessed", no)
		}
	}
	w.verify(t)
}
