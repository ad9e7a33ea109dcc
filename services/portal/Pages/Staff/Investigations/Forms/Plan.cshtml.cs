using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Forms;

/// <summary>The plan of the investigators, written anew as a whole; what is done stays as it is.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
public sealed class PlanModel(InvestigationsApi investigations, StaffNames names, IStringLocalizer<InvestigationTexts> texts, TimeProvider clock)
    : InvestigationForm(investigations, texts)
{
    public const string Steps = "steps";
    private const int MostSteps = 50;
    private const int MinWhat = 10;
    private const int MostWhat = 500;
    private readonly DateOnly _today = Term.DayOf(clock.GetUtcNow());

    /// <summary>At least one to fill in.</summary>
    public IReadOnlyList<StepRow> Rows { get; private set; } = [StepRow.Empty];

    public IReadOnlyList<Choice> Owners => [.. Case.Investigators.Select(i => new Choice(i.Account, NameOf(i.Account)))];

    public bool MayAdd => Rows.Count < MostSteps;

    /// <summary>The last day of the investigation; null when that stands still or is over: it limits no step then.</summary>
    public DateOnly? LastDay => Case.LastDay >= _today ? Case.LastDay : null;

    protected override bool IsOpen => Investigates && !IsOver && Case.State is InvestigationState.Staffed or InvestigationState.Planned;

    protected override string Next => $"{CasePage}?done=planned";

    protected override bool Stays => FormRows.AreChangedBy(Request.Form);

    public string NameOf(string account) => names.NameOf(account);

    /// <summary>A row was just added: the page opens with it.</summary>
    public bool IsNext(int row) => Request.HasFormContentType && Request.Form.ContainsKey(FormRows.Add) && row == Rows.Count - 1;

    protected override void Begin()
    {
        if (Case.Plan is { Steps: { Count: > 0 } steps })
        {
            Rows = [.. steps.Select(s => new StepRow(s.Number, s.What, s.Owner, FormRows.Written(s.DueBy), s.DoneAt))];
        }
    }

    protected override void Read()
    {
        var rows = FormRows.Read(Request.Form, Steps, "number", MostSteps, RowOf, StepRow.Empty);
        Rows = Stays ? rows : [.. rows.Where(r => !r.IsEmpty)];
        Rows = Rows.Count == 0 ? [StepRow.Empty] : Rows;
        if (!Stays)
        {
            Check();
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Write(caseId, new WritePlan([.. Rows.Select(r => new WishedStep(r.Number, r.What, r.Owner, FormRows.DayOf(r.DueBy)))]), version, cancellationToken);

    protected override string FieldOf(string? refusal) => (refusal switch
    {
        "step-owner-unknown" => "owner-",
        "step-after-target" => "due-",
        _ => "what-",
    }) + Rows.Index().FirstOrDefault(r => !r.Item.IsDone).Index;

    /// <summary>A step that is done has no fields: it is taken from the plan.</summary>
    private StepRow RowOf(int row)
    {
        string Name(string field) => FormRows.Field(Steps, row, field);
        var number = FormRows.NumberOf(Typed(Request.Form, Name("number")));
        return !Request.Form.ContainsKey(Name("what")) && Case.Plan?.Steps.FirstOrDefault(s => s.Number == number) is { } done
            ? new StepRow(done.Number, done.What, done.Owner, FormRows.Written(done.DueBy), done.DoneAt)
            : new StepRow(number, Lines(Name("what")), Typed(Request.Form, Name("owner")), Typed(Request.Form, Name("due"), 20));
    }

    private void Check()
    {
        foreach (var (i, row) in Rows.Index().Where(r => !r.Item.IsDone))
        {
            if (row.What is not { Length: >= MinWhat and <= MostWhat })
            {
                Refuse($"what-{i}", Texts["What.Wrong", i + 1, MinWhat, MostWhat]);
            }

            if (Owners.All(o => o.Value != row.Owner))
            {
                Refuse($"owner-{i}", Texts["Owner.Missing", i + 1]);
            }

            if (FormRows.DayOf(row.DueBy) is not { } due || due < _today)
            {
                Refuse($"due-{i}", Texts["Due.Wrong", i + 1]);
            }
            else if (due > LastDay)
            {
                Refuse($"due-{i}", Texts["Due.TooLate", i + 1, Languages.Dates.Full(LastDay.Value)]);
            }
        }
    }
}
