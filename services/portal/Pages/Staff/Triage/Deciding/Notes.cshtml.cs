using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Triage.Deciding;

/// <summary>Notes for those who work on the case; no reporter ever sees one.</summary>
public sealed class NotesModel(TriageApi triage, IStringLocalizer<DecideTexts> texts) : CaseForm(triage, texts)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<Note> Notes { get; private set; } = [];

    public string? Written { get; private set; }

    public bool IsSaved => Request.Query.ContainsKey("saved");

    protected override bool IsOpen => Case.MayOpen;

    protected override string Next => $"{CasePage}/notes?saved";

    protected override void Read() => Written = Worded("text", 1, LongText, "Note.Wrong");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Write(caseId, new WriteNote(Written), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "text";

    protected override async Task<IActionResult?> LoadMore(Guid caseId, CancellationToken cancellationToken)
    {
        var answer = await Api.Notes(caseId, cancellationToken);
        Notes = [.. (answer.Value ?? []).OrderByDescending(n => n.At)];
        return answer.Value is null ? Elsewhere(answer.Status) : null;
    }
}
