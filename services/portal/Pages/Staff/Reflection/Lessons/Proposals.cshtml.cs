using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Lessons;

/// <summary>Lessons that were proposed: those that wait for a second person, and what became of one's own.</summary>
[Authorize(Roles = ReflectionRoles.LessonCheckers)]
public sealed class ProposalsModel(LessonsApi lessons) : StaffPage
{
    public const string Address = $"{IndexModel.Address}/proposals";
    private static readonly string[] Outcomes = ["released", "lessonReturned"];

    public IReadOnlyList<LessonProposal> Found { get; private set; } = [];

    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var answer = await lessons.Proposals(cancellationToken);
        Found = answer.Value ?? [];
        return answer.Value is null ? Elsewhere(answer.Status) : Page();
    }
}
