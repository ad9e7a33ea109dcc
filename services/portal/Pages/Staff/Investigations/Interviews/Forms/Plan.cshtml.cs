using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Interviews.Forms;

/// <summary>An interview is planned: with whom, when, where, and who will be there.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class PlanInterviewModel(
    InvestigationsApi investigations, InterviewsApi interviews, StaffNames names, IStringLocalizer<InterviewTexts> texts, TimeProvider clock)
    : InvestigationForm(investigations, texts)
{
    /// <summary>The method that a mandate has to permit, a code of the reference data.</summary>
    private const string Method = "interviews";
    private InterviewPlanned? _planned;

    public string? With { get; private set; }

    public string? Person { get; private set; }

    public TypedMoment At { get; private set; } = TypedMoment.Empty;

    public string? Place { get; private set; }

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    /// <summary>Sent twice it is one interview.</summary>
    public Guid Key { get; private set; }

    public IReadOnlyList<Choice> Withs =>
        [.. Enum.GetValues<InterviewWith>().Select(w => new Choice(Words.Code(w), Texts["With." + Words.Code(w)], w == InterviewWith.Reporter ? Texts["With.reporter.Help", Case.ReporterMark].Value : null))];

    public IReadOnlyList<Choice> Investigators => [.. Case.Investigators.Where(i => i.Declared).Select(i => new Choice(i.Account, names.NameOf(i.Account)))];

    /// <summary>Whom the mandate names.</summary>
    public string Named => string.Join(", ", (Case.Persons ?? []).Select(names.NameOf));

    public override (string Address, string Name)? Above => ($"{CasePage}/interviews", Texts["List.Of", CaseNumber]);

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account()) && IsPermitted(Case);

    protected override string Next => $"{CasePage}/interviews/{_planned?.InterviewId}?done=planned";

    public static bool IsPermitted(InvestigationDetail item) => InvestigationActions.MandateOf(item)?.Methods.Contains(Method, StringComparer.Ordinal) ?? false;

    protected override void Begin() => (Key, Chosen) = (Guid.CreateVersion7(clock.GetUtcNow()), [User.Account()]);

    protected override void Read()
    {
        Key = Guid.TryParse(Request.Form["key"], out var key) ? key : Guid.CreateVersion7(clock.GetUtcNow());
        (Person, At) = (Typed(Request.Form, "person"), new TypedMoment(Typed(Request.Form, "day", 20), Typed(Request.Form, "time", 20)));
        With = One("with", w => Withs.Any(c => c.Value == w), "With.Missing");
        if (With is not null && With != Words.Code(InterviewWith.Reporter) && Person is not { Length: >= 2 and <= 100 })
        {
            Refuse("person", Texts["Person.Wrong"]);
        }

        if (At.Moment is null)
        {
            Refuse(At.WrongField, Texts["At.Wrong"]);
        }

        Place = Worded("place", 3, 200, "Place.Wrong");
        Chosen = Several("investigators", a => Investigators.Any(c => c.Value == a));
        if (Chosen.Count == 0)
        {
            Refuse("investigators", Texts["Investigators.Missing"]);
        }
    }

    protected override async Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken)
    {
        var with = Enum.GetValues<InterviewWith>().First(w => Words.Code(w) == With);
        var answer = await interviews.Plan(
            caseId, new PlanInterview(with, with == InterviewWith.Reporter ? null : Person, At.Moment, Place, Chosen), Key, cancellationToken);
        _planned = answer.Value;
        return answer.WithoutValue;
    }

    protected override string FieldOf(string? refusal) => refusal == "investigator-unknown" ? "investigators" : "with";
}
