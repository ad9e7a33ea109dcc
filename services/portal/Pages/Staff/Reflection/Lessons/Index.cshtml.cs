using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Reflection.Lessons;

/// <summary>The library: what was learned in reflection rooms, to be searched by word and by theme.</summary>
[Authorize(Roles = ReflectionRoles.Lessons)]
public sealed class IndexModel(LessonsApi lessons) : StaffPage
{
    public const string Address = "/staff/lessons";
    private const int LongestQuery = 200;

    public Page<LessonDetail> Found { get; private set; } = default!;

    public string? Query { get; private set; }

    public string? Theme { get; private set; }

    public bool MayRelease => User.HasOneOf(ReflectionRoles.LessonCheckers);

    public bool IsFiltered => Query is not null || Theme is not null;

    public IReadOnlyDictionary<string, string?> Filter => new Dictionary<string, string?>(StringComparer.Ordinal) { ["query"] = Query, ["theme"] = Theme };

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        Query = Request.Query["query"].ToString().Trim() is { Length: > 0 and <= LongestQuery } query ? query : null;
        Theme = Components.Lists.ReflectionThemes.FirstOrDefault(t => t.Value == Request.Query["theme"])?.Value;
        var answer = await lessons.List(Query, Theme, page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}
