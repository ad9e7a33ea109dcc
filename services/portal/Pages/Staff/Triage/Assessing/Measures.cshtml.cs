using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Assessing;

/// <summary>A measure that cannot wait for the decision. The reporter is never moved against their will.</summary>
public sealed class MeasuresModel(TriageApi triage, AssessApi assess, IStringLocalizer<AssessTexts> texts) : CaseForm(triage, texts)
{
    private const int MinExplanation = 10;
    private const string OfReporter = "reporter";

    public string? Measure { get; private set; }

    public string? Explanation { get; private set; }

    public bool Agrees { get; private set; }

    protected override bool IsOpen => IsOwn && Case.MayOpen;

    protected override string Next => $"{CasePage}?done=advised";

    public static bool ConcernsReporter(string? measure) => ReferenceDataSet.Current.InterimMeasures.Find(measure ?? "")?.Kind == OfReporter;

    protected override void Read()
    {
        Measure = One("measure", ReferenceDataSet.Current.InterimMeasures.Contains, "Measures.Missing");
        Agrees = Request.Form["agrees"] == YesNo.Yes;
        if (ConcernsReporter(Measure) && !Agrees)
        {
            Refuse("agrees", Texts["Refused.reporter-must-agree"]);
        }

        Explanation = Worded("explanation", MinExplanation, MediumText, "Explain.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        assess.Advise(caseId, new AdviseInterimMeasure(Measure, Explanation, Agrees), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "reporter-must-agree" ? "agrees" : "measure";
}
