using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence;

/// <summary>One piece of evidence: what it is, its file, and everything that was done with it.</summary>
public sealed class PieceModel(InvestigationsApi investigations, EvidenceApi evidence, InvestigationFilesApi files, StaffNames names, IStringLocalizer<EvidenceTexts> texts)
    : InvestigationPage(investigations, names)
{
    private static readonly string[] Outcomes = ["added", "handed-over", "taken", "declined", "taken-over", "marked"];

    public EvidenceDetail Piece { get; private set; } = default!;

    public string Address => $"{CasePage}/evidence/{Piece.EvidenceId}";

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public NextPanel Next => new(Custody.Of(Piece, Case, Viewer) switch
    {
        CustodyTask.Answer => new(texts["Next.answer"], texts["Next.answer.Text", NameOf(Piece.Holder)], "/answer", texts["Next.answer.Button"]),
        CustodyTask.TakeOver => new(texts["Next.takeOver"], texts["Next.takeOver.Text", NameOf(Piece.Holder)], "/take-over", texts["Next.takeOver.Button"]),
        CustodyTask.HandOver => new(texts["Next.handOver"], texts["Next.handOver.Text"], "/hand-over", texts["Next.handOver.Button"]),
        CustodyTask.AwaitAnswer => new(texts["Next.wait"], texts["Next.wait.Text", NameOf(Piece.HandedTo!)]),
        _ when Piece.Holder == Viewer => new(texts["Next.handOver"], texts["Next.alone.Text"]),
        _ => new(texts["Next.none"], texts["Next.none.Text", NameOf(Piece.Holder)]),
    }, Address, Version: "", Due: null);

    public async Task<IActionResult> OnGetAsync(Guid caseId, Guid evidenceId, CancellationToken cancellationToken)
    {
        if (await Open(caseId, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var answer = await evidence.Read(caseId, evidenceId, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Piece = answer.Value;
        return Page();
    }

    /// <summary>The file as it came in; the service notes who fetches it.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid caseId, Guid evidenceId, CancellationToken cancellationToken)
    {
        using var answer = await files.Fetch(caseId, evidenceId, cancellationToken);
        return await PassOn(answer);
    }

    /// <summary>What was done, in a sentence.</summary>
    public string Sentence(CustodyStep step) => texts["Act." + Words.Code(step.Act), NameOf(step.By), step.To is { } to ? NameOf(to) : ""];
}
