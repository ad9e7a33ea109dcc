using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Means.Forms;

/// <summary>An investigator asks for the use of an intrusive method.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class AskMeansModel(InvestigationsApi investigations, MeansApi means, IStringLocalizer<MeansTexts> texts) : InvestigationForm(investigations, texts)
{
    private const int MostMonths = 3;
    private const int MinWhy = 50;

    public string? Method { get; private set; }

    /// <summary>Days, as they were typed.</summary>
    public string? From { get; private set; }

    public string? Until { get; private set; }

    public string? Why { get; private set; }

    public IReadOnlyList<Choice> Methods => [.. MeansSteps.MethodsOf(Case).Select(m => new Choice(m, Lists.Method(m)))];

    public override (string Address, string Name)? Above => ($"{CasePage}/means", Texts["List.Of", CaseNumber]);

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account()) && Methods.Count > 0;

    protected override string Next => $"{CasePage}/means?done=asked";

    protected override void Begin() => Method = Methods is [var only] ? only.Value : null;

    protected override void Read()
    {
        Method = One("method", m => Methods.Any(c => c.Value == m), "Method.Missing");
        (From, Until) = (Typed(Request.Form, "from", 20), Typed(Request.Form, "until", 20));
        var (from, until) = (FormRows.DayOf(From), FormRows.DayOf(Until));
        if (from is null)
        {
            Refuse("from", Texts["From.Wrong"]);
        }

        if (until is null || until < from || until > from?.AddMonths(MostMonths))
        {
            Refuse("until", Texts["Until.Wrong", MostMonths]);
        }

        Why = Worded("why", MinWhy, LongText, "Why.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        means.Ask(caseId, new AskMeans(Method, FormRows.DayOf(From), FormRows.DayOf(Until), Why), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "method";
}
