using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Consultations;

/// <summary>One consultation, for whoever leads it or sits in it: who is there, what was weighed and proposed, and the vote.</summary>
[Authorize(Roles = $"{Roles.ConsultationChair},{Roles.HrLawyer},{Roles.Expert}")]
public sealed class ConsultationModel(
    ConsultationsApi consultations, ConsultationActions actions, StaffNames names, IStringLocalizer<ConsultationTexts> texts, IStringLocalizer<StaffTexts> staffTexts) : StaffForm
{
    private const string Interest = ConflictGate.Field;
    private const string Vote = "vote";
    private const string Voted = "advice";
    private const string Reasons = "reasons";
    private const string Compose = "compose";
    private static readonly string[] Outcomes = ["chair", "seated", "asked", "freed", "convened", "voted", "closed", "advised"];

    public ConsultationDetail Item { get; private set; } = default!;

    public string Version { get; private set; } = "";

    /// <summary>Who can be asked, for every seat that is free; none when it is not the viewer who asks.</summary>
    public IReadOnlyList<Opening> Openings { get; private set; } = [];

    /// <summary>The viewer leads consultations; others sit in them.</summary>
    public bool MayLead => User.IsInRole(Roles.ConsultationChair);

    /// <summary>Nothing opens before it is said that there is no interest.</summary>
    public bool IsClosed => Item.Matter is null;

    public SeatDetail? Mine => Item.Seats.FirstOrDefault(s => s.Me);

    public bool MayVote => Item is { State: ConsultationState.Deliberating, Matter: not null };

    /// <summary>Once the voting is closed nobody leaves, except with an interest.</summary>
    public bool MayLeave => Item.State is not (ConsultationState.Voted or ConsultationState.Advised);

    public bool MayStepBack => Item.State != ConsultationState.Advised;

    public string? TypedAdvice { get; private set; }

    public string? TypedReasons { get; private set; }

    public Outcome? Outcome => Outcome.Of(Item.Matter?.Advice, Item.Outcome);

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public string Address => $"{IndexModel.Address}/{Item.CaseId}/{Item.Number}";

    public NextPanel Next => new(actions.Of(Item), Address, Version, Due: null);

    /// <summary>How many sit there, of how many must.</summary>
    public (int There, int Needed) Seats
    {
        get
        {
            var there = Item.Seats.Count(s => s.State == SeatState.Seated);
            return (there, there + Item.Missing.Count);
        }
    }

    public BesideEachOther Beside => new(
        Item.Matter!,
        Outcome is { } outcome ? texts["Advice." + Words.Code(outcome.Advice)] : texts["Advice.none"],
        Outcome is { } voted ? texts["Advice.Votes", voted.Tally.Where(t => t.Advice == voted.Advice).Sum(t => t.Votes), voted.Tally.Sum(t => t.Votes)] : Item.State == ConsultationState.Deliberating ? texts["Advice.Voting", Item.Votes, Item.Voters] : texts["Advice.NotBegun"]);

    public string NameOf(string account) => names.NameOf(account);

    public async Task<IActionResult> OnGetAsync(Guid caseId, int number, CancellationToken cancellationToken) => await Load(caseId, number, cancellationToken) ?? Page();

    /// <summary>A chair takes the chair with it, others the seat that they were asked for.</summary>
    public async Task<IActionResult> OnPostConflictAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        if (ConflictGate.Read(Request.Form[Interest]) is not { } interest)
        {
            Refuse(Interest, staffTexts["Gate.Missing"]);
            return await Load(caseId, number, cancellationToken) ?? Again();
        }

        var answer = MayLead
            ? await consultations.Lead(caseId, number, interest, SeenVersion, cancellationToken)
            : await consultations.Answer(caseId, number, interest, SeenVersion, cancellationToken);
        var next = interest == Contracts.Access.Http.V1.Interest.None ? PageOf(caseId, number, MayLead ? "chair" : "seated") : $"{IndexModel.Address}?done=recused";
        return await Sent(answer, next, _ => Interest, texts, () => Load(caseId, number, cancellationToken));
    }

    public async Task<IActionResult> OnPostAskAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        var kind = Request.Form["kind"] == Words.Code(SeatKind.Expert) ? SeatKind.Expert : SeatKind.Lawyer;
        var asked = new AskMember(kind, Typed(Request.Form, "field"), Typed(Request.Form, "account"));
        var answer = await consultations.Ask(caseId, number, asked, SeenVersion, cancellationToken);
        return await Sent(answer, PageOf(caseId, number, "asked") + "#compose", _ => Compose, texts, () => Load(caseId, number, cancellationToken));
    }

    public async Task<IActionResult> OnPostConveneAsync(Guid caseId, int number, CancellationToken cancellationToken) => await Sent(
        await consultations.Convene(caseId, number, SeenVersion, cancellationToken), PageOf(caseId, number, "convened"), _ => "now", texts, () => Load(caseId, number, cancellationToken));

    public async Task<IActionResult> OnPostCloseAsync(Guid caseId, int number, CancellationToken cancellationToken) => await Sent(
        await consultations.Close(caseId, number, SeenVersion, cancellationToken), PageOf(caseId, number, "closed"), _ => "now", texts, () => Load(caseId, number, cancellationToken));

    public async Task<IActionResult> OnPostVoteAsync(Guid caseId, int number, CancellationToken cancellationToken)
    {
        TypedAdvice = Typed(Request.Form, Voted);
        var advice = Enum.GetValues<PanelAdvice>().Where(a => Words.Code(a) == TypedAdvice).Select(a => (PanelAdvice?)a).FirstOrDefault();
        if (advice is null)
        {
            Refuse(Voted, texts["Vote.Missing"]);
        }

        TypedReasons = Text(Reasons, 20, FormOnCase.LongText, texts["Vote.Reasons.Wrong", 20, FormOnCase.LongText]);
        if (Errors.Count > 0)
        {
            return await Load(caseId, number, cancellationToken) ?? Again();
        }

        var answer = await consultations.Vote(caseId, number, new CastVote(advice, TypedReasons), cancellationToken);
        return await Sent(answer, PageOf(caseId, number, "voted"), _ => Vote, texts, () => Load(caseId, number, cancellationToken));
    }

    private static string PageOf(Guid caseId, int number, string done) => $"{IndexModel.Address}/{caseId}/{number}?done={done}";

    private async Task<IActionResult?> Load(Guid caseId, int number, CancellationToken cancellationToken)
    {
        var answer = await consultations.Read(caseId, number, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Item, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        TypedAdvice ??= Item.MyAdvice is { } mine ? Words.Code(mine) : null;
        if (Item is { IsChair: true, State: ConsultationState.Composing })
        {
            var candidates = await consultations.Candidates(caseId, number, cancellationToken);
            Openings = candidates.Value is { } found ? Opening.Of(Item, found) : [];
            return candidates.Value is null ? Elsewhere(candidates.Status) : null;
        }

        return null;
    }
}
