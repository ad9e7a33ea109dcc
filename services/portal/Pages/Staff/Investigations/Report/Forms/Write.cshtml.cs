using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Report.Forms;

/// <summary>
/// The report while it is written. It can be saved however unfinished: by its button, and with script by itself. When
/// somebody else saved meanwhile both texts stand beside each other, and the writer decides. The version is that of what was saved.
/// </summary>
public sealed partial class WriteModel(
    InvestigationsApi investigations, InvestigationReportApi reports, GatheredPieces pieces, StaffNames names, FormOwner owner,
    IStringLocalizer<InvestigationReportTexts> texts, TimeProvider clock) : ReportForm(investigations, reports, names, texts)
{
    public const string Masks = "masks";

    /// <summary>Buttons that change the form itself: taking what the other saved, and leaving out a charge of no mandate.</summary>
    public const string Take = "take";
    public const string LeaveOut = "leaveOut";

    /// <summary>Set in a form that was sent while somebody else had saved.</summary>
    public const string Comparing = "comparing";
    private const int MostCharges = 200;

    public TypedReport Written { get; private set; } = TypedReport.Empty;

    /// <summary>As it was saved last.</summary>
    public TypedReport Saved => TypedReport.Of(Report.Draft, Charges);

    public IReadOnlyList<Charge> Charges => InvestigationActions.MandateOf(Case)?.Charges ?? [];

    public ReportSources Sources { get; private set; } = new(All: null);

    /// <summary>What others saved is shown where it differs.</summary>
    public bool IsComparing => HasChanged || (Request.HasFormContentType && Request.Form.ContainsKey(Comparing));

    /// <summary>What stands in the form is not saved.</summary>
    public bool IsUnsaved => HttpMethods.IsPost(Request.Method);

    /// <summary>The button was pressed and all is saved.</summary>
    public bool IsDone => Request.Query["done"] == "saved";

    public IReadOnlyList<Choice> Findings => [.. TypedFinding.Codes.Select(c => new Choice(c, Texts["Finding." + c], Texts[$"Finding.{c}.Help"]))];

    public IReadOnlyList<Choice> Readers => [.. TypedMask.AllReaders.Select(r => new Choice(r, Texts["Reader." + r]))];

    public bool MayAddMask => Written.Masks.Count < TypedReport.MostMasks;

    protected override bool IsOpen => MayWork;

    protected override string Next => $"{Address}/write?done=saved";

    protected override bool Stays => FormRows.AreChangedBy(Request.Form) || Request.Form.ContainsKey(Take) || Request.Form.ContainsKey(LeaveOut);

    /// <summary>A row was just added: the page opens with it.</summary>
    public bool IsNext(int row) => Request.HasFormContentType && Request.Form.ContainsKey(FormRows.Add) && row == Written.Masks.Count - 1;

    public IReadOnlyList<string> FaultsOf(string part) => [.. Report.Faults.Where(f => ReportSteps.PartOf(f) == part).Select(Sentence).Distinct(StringComparer.Ordinal)];

    /// <summary>Saved by the page itself while somebody types: what is not finished is left for later.</summary>
    public async Task<IActionResult> OnPostAutoAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (!IsOwn)
        {
            return Unauthorized();
        }

        Written = ReadTyped();
        if (TooLong().FirstOrDefault() is { Message: { } wrong })
        {
            return Answer(StatusCodes.Status422UnprocessableEntity, wrong);
        }

        var answer = await Reports.Write(caseId, Written.Wish, SeenVersion, cancellationToken);
        return answer switch
        {
            { Succeeded: true } => new JsonResult(new AutoSaved(
                Texts["Saved.At", Dates.Time(clock.GetUtcNow())], answer.ETag ?? SeenVersion, Written.Masks.Any(m => !m.IsEmpty && !m.IsWhole), await FaultsNow(caseId, cancellationToken))),
            { Status: System.Net.HttpStatusCode.PreconditionFailed } => Answer(StatusCodes.Status412PreconditionFailed, Texts["Changed"]),
            { Status: System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.UnprocessableEntity or System.Net.HttpStatusCode.BadRequest } =>
                Answer(StatusCodes.Status422UnprocessableEntity, Texts["Saved.Wrong"]),
            _ => Elsewhere(answer.Status),
        };
    }

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        if (await base.LoadMore(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Version = $"\"{Report.Version}\"";
        Sources = IsOpen ? await ReportSources.ReadAsync(caseId, pieces, Names, Texts, cancellationToken) : Sources;
        return null;
    }

    protected override Task<IActionResult?> Receive(Guid caseId, CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(IsOwn ? null : Unauthorized());

    protected override void Begin() => Written = Saved;

    protected override void Read()
    {
        Written = ReadTyped();
        Written = Request.Form[Take].ToString() is { Length: > 0 } part ? Written.Taking(part, Saved) : Written;
        if (!Stays)
        {
            Written = Written with { Masks = [.. Written.Masks.Where(m => !m.IsEmpty)] };
            TooLong().ToList().ForEach(e => Refuse(e.Field, e.Message));
            CheckMasks();
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Reports.Write(caseId, Written.Wish, version, cancellationToken);

    protected override string FieldOf(string? refusal) => "summary";

    /// <summary>Of whoever is signed in now: on a shared machine nothing is saved in the name of somebody else.</summary>
    private bool IsOwn => Request.Form[FormOwner.Field].ToString() is var of && (of.Length == 0 || of == owner.Of(User));

    private TypedReport ReadTyped()
    {
        var left = FormRows.NumberOf(Request.Form[LeaveOut]);
        var charges = Request.Form["charges"].Select(FormRows.NumberOf).OfType<int>().Distinct().Where(n => n != left).Take(MostCharges);
        return new(
            Lines("summary"), Lines("course"),
            [
                .. charges.Select(n => new TypedFinding(
                    n, TypedFinding.Codes.FirstOrDefault(c => c == Request.Form[$"finding-{n}"]), Lines($"reasoning-{n}"), Several($"sources-{n}", SourceCode().IsMatch))),
            ],
            FormRows.Read(
                Request.Form, Masks, "words", TypedReport.MostMasks,
                i => new TypedMask(Lines(FormRows.Field(Masks, i, "words")), Several(FormRows.Field(Masks, i, "readers"), TypedMask.AllReaders.Contains)), TypedMask.Empty));
    }

    private IEnumerable<FieldError> TooLong()
    {
        if (Written.Summary?.Length > TypedReport.MostSummary)
        {
            yield return new("summary", Texts["Summary.Wrong", TypedReport.MostSummary]);
        }

        if (Written.Course?.Length > TypedReport.MostText)
        {
            yield return new("course", Texts["Course.Wrong", TypedReport.MostText]);
        }

        foreach (var finding in Written.Findings)
        {
            if (finding.Reasoning?.Length > TypedReport.MostText)
            {
                yield return new($"reasoning-{finding.Charge}", Texts["Reasoning.Wrong", finding.Charge, TypedReport.MostText]);
            }

            if (finding.Sources.Count > TypedReport.MostSources)
            {
                yield return new($"sources-{finding.Charge}", Texts["Sources.Wrong", finding.Charge, TypedReport.MostSources]);
            }
        }
    }

    private void CheckMasks()
    {
        foreach (var (i, mask) in Written.Masks.Index())
        {
            if (mask.Words is not { Length: >= TypedMask.MinWords and <= TypedMask.MostWords })
            {
                Refuse($"words-{i}", Texts["Mask.Words.Wrong", i + 1, TypedMask.MinWords, TypedMask.MostWords]);
            }

            if (mask.For.Count == 0)
            {
                Refuse($"readers-{i}", Texts["Mask.Readers.Missing", i + 1]);
            }
        }
    }

    private async Task<IReadOnlyList<SaidFault>?> FaultsNow(Guid caseId, CancellationToken cancellationToken) =>
        (await Reports.Read(caseId, cancellationToken)).Value?.Faults.Select(f => new SaidFault(ReportSteps.PartOf(f), Sentence(f))).Distinct().ToArray();

    private string Sentence(ReportFault fault) => ReportWords.Of(fault, Texts);

    private static JsonResult Answer(int status, string said) => new(new AutoSaved(said, Version: null, IsIncomplete: false, Faults: null)) { StatusCode = status };

    [GeneratedRegex("^[EI]-[1-9][0-9]{0,5}$", RegexOptions.NonBacktracking)]
    private static partial Regex SourceCode();
}

/// <summary>What the page is told that saved by itself.</summary>
/// <param name="Version">What the next one must name; null when it was not saved.</param>
/// <param name="IsIncomplete">Some of the form was left out, because it is not finished.</param>
/// <param name="Faults">What lacks now; null when that cannot be told.</param>
public sealed record AutoSaved(string Said, string? Version, bool IsIncomplete, IReadOnlyList<SaidFault>? Faults);

/// <param name="Part">As <see cref="ReportSteps.PartOf"/> names it.</param>
public sealed record SaidFault(string Part, string Said);
