using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>The mandate, or a new version of it, which begins with the one that applies.</summary>
public sealed class MandateModel(InvestigationsApi investigations, TriageApi triage, IStringLocalizer<InvestigationTexts> texts, TimeProvider clock)
    : InvestigationForm(investigations, texts)
{
    public const string Charges = "charges";
    private const int MostCharges = 30;
    private const int MinText = 20;

    /// <summary>At least one to fill in.</summary>
    public IReadOnlyList<ChargeRow> Rows { get; private set; } = [ChargeRow.Empty];

    /// <summary>Days, as they were typed.</summary>
    public string? From { get; private set; }

    public string? Until { get; private set; }

    public IReadOnlyList<string> Methods { get; private set; } = [];

    public string? Motive { get; private set; }

    /// <summary>Why triage asks for it; null when it cannot be read now.</summary>
    public InvestigationRequest? Asked { get; private set; }

    /// <summary>There is none that applies: this one is not an amendment, and needs no motive.</summary>
    public bool IsFirst => Case.State == InvestigationState.AwaitingMandate;

    public bool MayAdd => Rows.Count < MostCharges;

    /// <summary>What a row is called: a charge that stays has its number; those of a first mandate get theirs in this order.</summary>
    public string LabelOf(int row) => Rows[row].Number is { } number ? Texts["Charge", number]
        : IsFirst ? Texts["Charge", row + 1]
        : Texts["Charge.New", Rows.Take(row + 1).Count(r => r.Number is null)];

    /// <summary>A row was just added: the page opens with it.</summary>
    public bool IsNext(int row) => Request.HasFormContentType && Request.Form.ContainsKey(FormRows.Add) && row == Rows.Count - 1;

    protected override bool IsOpen => Case.IsAuthority && !IsOver;

    protected override string Next => $"{CasePage}?done={(IsFirst ? "mandated" : "amended")}";

    protected override bool Stays => FormRows.AreChangedBy(Request.Form);

    protected override void Begin()
    {
        if (Case.Mandates is not [var before, ..])
        {
            return;
        }

        // Of an inquiry that became an investigation the words are a beginning, and the numbers stay with the inquiry.
        Rows = [.. before.Charges.Select(c => new ChargeRow(IsFirst ? null : c.Number, c.Person, c.Conduct))];
        (From, Until, Methods) = (FormRows.Written(before.PeriodFrom), FormRows.Written(before.PeriodUntil), before.Methods);
    }

    protected override void Read()
    {
        var rows = FormRows.Read(Request.Form, Charges, "number", MostCharges, RowOf, ChargeRow.Empty);
        Rows = Stays ? rows : [.. rows.Where(r => !r.IsEmpty)];
        Rows = Rows.Count == 0 ? [ChargeRow.Empty] : Rows;
        (From, Until, Motive) = (Typed(Request.Form, "from", 20), Typed(Request.Form, "until", 20), Lines("motive"));
        Methods = Several("methods", ReferenceDataSet.Current.InvestigationMethods.Contains);
        if (!Stays)
        {
            CheckCharges();
            CheckPeriod();
            CheckRest();
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Issue(
            caseId,
            new IssueMandate([.. Rows.Select(r => new WishedCharge(r.Number, r.Person, r.Conduct))], FormRows.DayOf(From), FormRows.DayOf(Until), Methods, IsFirst ? null : Motive),
            version,
            cancellationToken);

    protected override string FieldOf(string? refusal) => refusal == "motive-missing" ? "motive" : "person-0";

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        try
        {
            Asked = Case.IsAuthority ? (await triage.InvestigationRequest(caseId, cancellationToken)).Value : null;
        }
        catch (ApiUnavailableException)
        {
            // The mandate can be written without it.
        }

        return null;
    }

    private ChargeRow RowOf(int row) => new(
        FormRows.NumberOf(Typed(Request.Form, FormRows.Field(Charges, row, "number"))),
        Typed(Request.Form, FormRows.Field(Charges, row, "person")),
        Lines(FormRows.Field(Charges, row, "conduct")));

    private void CheckCharges()
    {
        foreach (var (i, row) in Rows.Index())
        {
            if (row.Person is not { Length: >= 2 and <= 100 })
            {
                Refuse($"person-{i}", Texts["Person.Wrong", LabelOf(i)]);
            }

            if (row.Conduct is not { Length: >= MinText and <= MediumText })
            {
                Refuse($"conduct-{i}", Texts["Conduct.Wrong", LabelOf(i), MinText, MediumText]);
            }
        }
    }

    private void CheckPeriod()
    {
        var (from, until) = (FormRows.DayOf(From), FormRows.DayOf(Until));
        if (from is null)
        {
            Refuse("from", Texts["From.Wrong"]);
        }

        if (until is null || until > Term.DayOf(clock.GetUtcNow()))
        {
            Refuse("until", Texts["Until.Wrong"]);
        }
        else if (from > until)
        {
            Refuse("until", Texts["Until.BeforeFrom"]);
        }
    }

    private void CheckRest()
    {
        if (Methods.Count == 0)
        {
            Refuse("methods", Texts["Methods.Missing"]);
        }

        if (!IsFirst && Motive is not { Length: >= MinText and <= MediumText })
        {
            Refuse("motive", Texts["Motive.Wrong", MinText, MediumText]);
        }
    }
}
