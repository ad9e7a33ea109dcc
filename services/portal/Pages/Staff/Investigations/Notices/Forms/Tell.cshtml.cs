using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Notices.Forms;

/// <summary>Somebody is told of what they are accused and of their rights; the form begins with a text for exactly that.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class TellModel(
    InvestigationsApi investigations, RightsApi rights, StaffNames names, IStringLocalizer<RightsTexts> texts, IStringLocalizer<TermTexts> terms)
    : InvestigationForm(investigations, texts)
{
    /// <summary>The button that puts a new proposal in the place of the text.</summary>
    public const string Renew = "renew";
    private const int MinText = 50;
    private static readonly string[] Rights = ["Proposal.Rights", "Proposal.Counsel", "Proposal.Copies", "Proposal.Silence", "Proposal.Response"];
    private CaseNotices _found = default!;

    /// <summary>The number of a charge of whoever is told: one form is about one person.</summary>
    public int? Charge { get; private set; }

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public string? Written { get; private set; }

    public string Person => names.NameOf(Told?.Person ?? "");

    /// <summary>They have a notice already: this one is about what came later.</summary>
    public bool IsMore => _found.Notices.Any(n => IsTold(n.Person));

    public IReadOnlyList<Choice> Choices => [.. Untold.Select(c => new Choice(c.Number.ToString(CultureInfo.InvariantCulture), texts["Charge", c.Number], c.Conduct))];

    public override (string Address, string Name)? Above => ($"{CasePage}/notices", texts["List.Of", CaseNumber]);

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account()) && Case.Kind != InvestigationKind.Exploratory && Untold.Any();

    protected override string Next => $"{CasePage}/notices?done=told";

    protected override bool Stays => Request.HasFormContentType && Request.Form.ContainsKey(Renew);

    private Charge? Told => _found.Untold.Concat(InvestigationActions.MandateOf(Case)?.Charges ?? []).FirstOrDefault(c => c.Number == Charge);

    private IEnumerable<Charge> Untold => _found.Untold.Where(c => IsTold(c.Person));

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await rights.Notices(caseId, cancellationToken);
        if (answer.Value is not { } found)
        {
            return Investigates ? Elsewhere(answer.Status) : GoTo(CasePage);
        }

        _found = found;
        Charge = FormRows.NumberOf(Request.HasFormContentType ? Request.Form["charge"] : Request.Query["charge"]) ?? (found.Untold is [var first, ..] ? first.Number : null);
        return null;
    }

    protected override void Begin()
    {
        Chosen = [.. Choices.Select(c => c.Value)];
        Written = Proposal();
    }

    protected override void Read()
    {
        Chosen = Several("charges", v => Choices.Any(c => c.Value == v));
        if (Stays)
        {
            Written = Proposal();
            return;
        }

        if (Chosen.Count == 0)
        {
            Refuse("charges", texts["Charges.Missing"]);
        }

        Written = Worded("text", MinText, LongText, "Text.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        rights.Notify(caseId, new NotifySubject([.. Chosen.Select(c => int.Parse(c, CultureInfo.InvariantCulture))], Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal is "charge-unknown" or "charges-of-several" or "charge-told" ? "charges" : "text";

    /// <summary>The same person, however the mandate writes them.</summary>
    private bool IsTold(string person) => string.Equals(person, Told?.Person, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is investigated, that nothing is established, the rights, and whom to ask; whoever sends it puts it in words of their own.</summary>
    private string Proposal()
    {
        var told = Untold.Where(c => Chosen.Contains(c.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal)).Select((c, i) => $"{i + 1}. {c.Conduct}");
        var mandate = InvestigationActions.MandateOf(Case);
        return string.Join("\n\n", new[]
        {
            texts["Proposal.Hello"].Value,
            texts[IsMore ? "Proposal.More" : "Proposal.What"].Value,
            string.Join("\n", told),
            mandate is null ? "" : texts["Proposal.Period", Dates.Plain(mandate.PeriodFrom), Dates.Plain(mandate.PeriodUntil)].Value,
            texts["Proposal.Open"].Value,
            string.Join("\n", Rights.Select(k => texts[k, terms.PeriodOf("draftResponse")].Value)),
            texts["Proposal.Next"].Value,
            texts["Proposal.Questions", string.Join(texts["And"], Case.Investigators.Where(i => i.Declared).Select(i => names.NameOf(i.Account)))].Value,
        }.Where(p => p.Length > 0));
    }
}
