using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Lessons;

/// <summary>A second person looks at a lesson, and puts it into the library or sends it back.</summary>
[Authorize(Roles = ReflectionRoles.LessonCheckers)]
public sealed class ReleaseModel(LessonsApi lessons, IStringLocalizer<ReflectionTexts> texts) : StaffForm
{
    private const string Back = "return";

    public LessonProposal Item { get; private set; } = default!;

    public string Version { get; private set; } = "";

    public string? Choice { get; private set; }

    public IReadOnlyList<string> Checks { get; private set; } = [];

    public string? Motive { get; private set; }

    public string? Remark { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid proposal, CancellationToken cancellationToken) => await Load(proposal, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid proposal, CancellationToken cancellationToken)
    {
        if (await Load(proposal, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        Read();
        if (Errors.Count > 0)
        {
            return Again();
        }

        var answer = Choice == Back
            ? await lessons.Return(proposal, new(Remark), SeenVersion, cancellationToken)
            : await lessons.Release(proposal, new(Checks, Motive), SeenVersion, cancellationToken);
        return await Sent(answer, $"{ProposalsModel.Address}?done={(Choice == Back ? "lessonReturned" : "released")}", _ => "checks", texts, () => Load(proposal, cancellationToken));
    }

    private void Read()
    {
        Choice = OneOf("choice", c => c is "release" or Back, texts["Release.Missing"]);
        Checks = Several("checks", c => Lists.LessonChecks.Any(known => known.Value == c));
        (Motive, Remark) = (Lines("motive"), Lines("remark"));
        if (Choice == Back)
        {
            Remark = Text("remark", 10, FormOnCase.MediumText, texts["Remark.Wrong", 10, FormOnCase.MediumText]);
        }
        else if (Choice is not null)
        {
            if (Checks.Count < Lists.LessonChecks.Count)
            {
                Refuse("checks", texts["Checks.Missing"]);
            }

            Motive = Item.Combination.Count > 0 ? Text("motive", 20, FormOnCase.MediumText, texts["Combination.Wrong", 20, FormOnCase.MediumText]) : null;
        }
    }

    private async Task<IActionResult?> Load(Guid proposal, CancellationToken cancellationToken)
    {
        var answer = await lessons.Proposals(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        if (answer.Value.FirstOrDefault(p => p.Proposal == proposal) is not { } found)
        {
            return NotFound();
        }

        (Item, Version) = (found, $"\"{found.Version}\"");
        return found is { MayRelease: true, State: ProposalState.ToCheck } ? null : GoTo(ProposalsModel.Address);
    }
}
