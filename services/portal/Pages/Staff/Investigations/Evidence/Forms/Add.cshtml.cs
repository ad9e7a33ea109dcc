using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>A file or an object becomes evidence. A file that came in stays when something else in the form is wrong.</summary>
[Authorize(Roles = InvestigationRoles.Desk)]
[TakesEvidence]
public sealed class AddModel(
    InvestigationsApi investigations, EvidenceApi evidence, InvestigationFilesApi files, MeansApi means, IStringLocalizer<EvidenceTexts> texts, TimeProvider clock)
    : InvestigationForm(investigations, texts)
{
    /// <summary>The field of the file, and what is added: a file, or an object.</summary>
    public const string FileField = FormWithFile.File;
    public const string Yes = "yes";
    public const string No = "no";
    private const string FileKind = "file";
    private const string ObjectKind = "object";
    private const int MinTitle = 3;
    private const int MostTitle = 200;
    private const int MinDescription = 10;
    private bool _cameNow;
    private string? _fileRefusal;
    private EvidenceAccepted? _added;

    /// <summary>What was typed; at first nothing.</summary>
    public EvidenceFields Fields { get; private set; } = new();

    /// <summary>The file that came in with the form, now or before; null when there is none yet.</summary>
    public KeptFile? Kept { get; private set; }

    /// <summary>Sent twice it is one piece of evidence.</summary>
    public Guid Key { get; private set; }

    public IReadOnlyList<Choice> Kinds => [new(FileKind, Texts["Kind.file"], Texts["Kind.file.Help"]), new(ObjectKind, Texts["Kind.object"], Texts["Kind.object.Help"])];

    /// <summary>Those of the mandate; of the intrusive ones what they still need.</summary>
    public IReadOnlyList<Choice> Methods => [.. (InvestigationActions.MandateOf(Case)?.Methods ?? []).Select(m => new Choice(m, Lists.Method(m), HelpOf(m)))];

    public override (string Address, string Name)? Above => ($"{CasePage}/evidence", Texts["Board.Of", CaseNumber]);

    private IReadOnlyList<MeansRequest> Means { get; set; } = [];

    protected override bool IsOpen => InvestigationActions.MayWork(Case, User.Account());

    protected override string Next => $"{CasePage}/evidence/{_added?.EvidenceId}?done=added";

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        Means = IsOpen && MeansSteps.MethodsOf(Case).Count > 0 ? (await means.List(caseId, cancellationToken)).Value ?? [] : [];
        return null;
    }

    protected override void Begin() => Key = Guid.CreateVersion7(clock.GetUtcNow());

    protected override async Task<IActionResult?> Receive(Guid caseId, CancellationToken cancellationToken)
    {
        Kept = KeptFile.In(Request.Form);
        if (!IsOpen || HttpContext.Features.Get<FormWithFile>() is not { Name: { } name } form)
        {
            return null;
        }

        _cameNow = true;
        if (Request.ContentLength > TakesEvidenceAttribute.FileBytes + TakesEvidenceAttribute.Around)
        {
            _fileRefusal = "file-too-large";
            return null;
        }

        var answer = await files.Send(caseId, form.Content, name, cancellationToken);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            return Elsewhere(answer.Status);
        }

        if (answer.Value is { } sent)
        {
            // From here on the form brings the file along, also when it is kept over a sign-in.
            Kept = new KeptFile(sent.FileId, sent.Name, sent.Size);
            Kept.GoWith(form, HttpContext);
        }

        _fileRefusal = answer.Succeeded ? null : answer.Problem?.Code ?? InvestigationFilesApi.Failed;
        return null;
    }

    protected override void Read()
    {
        Key = Guid.TryParse(Request.Form["key"], out var key) ? key : Guid.CreateVersion7(clock.GetUtcNow());
        Fields = new EvidenceFields
        {
            Kind = One("kind", k => k is FileKind or ObjectKind, "Kind.Missing"),
            Title = Worded("title", MinTitle, MostTitle, "Title.Wrong"),
            Description = Worded("description", MinDescription, LongText, "Description.Wrong"),
            Source = One("source", s => Lists.EvidenceSources.Any(c => c.Value == s), "Source.Missing"),
            LegalBasis = One("legalBasis", b => Lists.EvidenceBases.Any(c => c.Value == b), "Basis.Missing"),
            Method = One("method", m => Methods.Any(c => c.Value == m), "Method.Missing"),
            Duty = One("duty", d => d is Yes or No, "Duty.Missing"),
            Place = Lines("place"),
        };
        if (Fields.Kind == ObjectKind)
        {
            CheckObject();
        }
        else if (_fileRefusal is { } refusal)
        {
            Refuse(FileField, Texts[$"Refused.{refusal}", TakesEvidenceAttribute.FileBytes / (1024 * 1024)] is { ResourceNotFound: false } why ? why : Texts["Refused.file-failed"]);
        }
        else if (Kept is null && Fields.Kind == FileKind)
        {
            Refuse(FileField, Texts["File.Missing"]);
        }
    }

    protected override async Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken)
    {
        var isFile = Fields.Kind == FileKind;
        var answer = await evidence.Add(
            caseId,
            new AddEvidence(
                Fields.Title, Fields.Description, Fields.Source, Fields.LegalBasis, Fields.Method, isFile ? Kept!.FileId : null, isFile ? null : Fields.Place,
                Fields.Duty == Yes),
            Key, cancellationToken);
        if (answer.Problem?.Code == "file-unknown")
        {
            // It waited too long: it has to come again.
            Kept = null;
        }

        _added = answer.Value;
        return answer.WithoutValue;
    }

    protected override string FieldOf(string? refusal) => refusal switch
    {
        "file-unknown" => FileField,
        "method-not-permitted" or "intrusive-not-approved" => "method",
        "basis-does-not-fit" => "legalBasis",
        _ => "kind",
    };

    private void CheckObject()
    {
        if (_cameNow)
        {
            // Asked once: who then says again that it is an object leaves the file out.
            Refuse("kind", Texts["Kind.Both"]);
        }

        if (Fields.Place is not { Length: >= MinTitle and <= MostTitle })
        {
            Refuse("place", Texts["Place.Wrong", MinTitle, MostTitle]);
        }
    }

    private string? HelpOf(string method) => !Lists.IsIntrusive(method) ? null
        : MeansSteps.PermittedUntil(Means, method, Term.DayOf(clock.GetUtcNow())) is { } until ? Texts["Method.Until", Dates.Full(until)].Value
        : Texts["Method.NotYet"].Value;
}
