using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;

namespace Zichtlijn.Portal.Pages.Staff.Reflection;

/// <summary>Reflection rooms that somebody asked for, answers, leads, could lead, or is invited to.</summary>
[Authorize(Roles = ReflectionRoles.Readers)]
public sealed class IndexModel(ReflectionApi reflection) : StaffPage
{
    public const string Address = "/staff/reflection-rooms";
    private static readonly string[] Outcomes = ["left", "recused", "declined", "asked"];

    public Page<ListedRoom> Found { get; private set; } = default!;

    /// <summary>What to take up first.</summary>
    public ListedRoom? First => Found.Number == 1 ? Found.Items.FirstOrDefault(r => r.WaitsForMe) : null;

    public bool MayAskTheme => User.HasOneOf(ReflectionRoles.Themes);

    /// <summary>What a form that leads here came to, as the name of its text.</summary>
    public string? Done => Outcomes.FirstOrDefault(o => o == Request.Query["done"].ToString());

    public static string PageOf(Guid room) => $"{Address}/{room}";

    public async Task<IActionResult> OnGetAsync([FromQuery] int? page, CancellationToken cancellationToken)
    {
        var answer = await reflection.List(page, cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Found = answer.Value;
        return Page();
    }
}

/// <summary>Who comes to the pages of reflection rooms. What they see there is decided by the service.</summary>
public static class ReflectionRoles
{
    public const string Requesters = $"{Roles.Triage},{Roles.HrLawyer},{Roles.UnitHead},{Roles.Corps}";
    public const string Themes = $"{Roles.ReflectionFacilitator},{Roles.UnitHead},{Roles.Corps},{Roles.ChiefDiversityOfficer}";
    public const string Readers = $"{Requesters},{Roles.ChiefDiversityOfficer},{Roles.ReflectionFacilitator},{Roles.ReflectionMember}";
    public const string Lessons = $"{Readers},{Roles.Expert}";
    public const string LessonCheckers = $"{Roles.ReflectionFacilitator},{Roles.Corps},{Roles.ChiefDiversityOfficer}";
    public const string LessonWithdrawers = $"{Roles.Corps},{Roles.ChiefDiversityOfficer}";

    public static bool HasOneOf(this ClaimsPrincipal user, string roles) => roles.Split(',').Any(user.IsInRole);
}
