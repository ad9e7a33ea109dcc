using System.Security.Claims;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Portal.Staff;

/// <summary>The pages of each role. Whether a page shows anything is decided by the services.</summary>
public static class StaffMenu
{
    private const string Investigations = "/staff/investigations";
    private const string OwnCases = "/staff/own-investigations";
    private const string Proposals = "/staff/proposals";
    private const string Rooms = "/staff/reflection-rooms";
    private const string Lessons = "/staff/lessons";
    private const string Consultations = "/staff/consultations";

    /// <summary>Addresses from the language on, with the name of their text.</summary>
    public static IReadOnlyList<(string Address, string Text)> Of(ClaimsPrincipal user) => user.Role() switch
    {
        Roles.Desk => [("/staff/desk", "Menu.Desk"), ("/staff/emergency", "Menu.Emergency"), ("/staff/my-access", "Menu.Access")],
        Roles.Triage =>
            [("/staff/triage", "Menu.Triage"), ("/staff/triage/workload", "Menu.Workload"), ("/staff/cases", "Menu.Cases"), (Rooms, "Menu.Rooms"), ("/staff/emergency", "Menu.Emergency"), ("/staff/my-access", "Menu.Access")],
        Roles.Expert => [("/staff/advice", "Menu.Advice"), (Consultations, "Menu.Consultations"), (Lessons, "Menu.Lessons"), ("/staff/my-access", "Menu.Access")],
        Roles.Investigator or Roles.Ltio => [(Investigations, "Menu.Investigations"), ("/staff/my-access", "Menu.Access")],

        Roles.HrLawyer => [("/staff/sanctioning", "Menu.Sanctioning"), ("/staff/court-rulings", "Menu.Rulings"), ("/staff/proportionality-requests", "Menu.Proportionality"), (Consultations, "Menu.Consultations"), (Rooms, "Menu.Rooms"), ("/staff/my-access", "Menu.Access")],
        Roles.ReflectionFacilitator or Roles.ReflectionMember => [(Rooms, "Menu.Rooms"), (Lessons, "Menu.Lessons"), ("/staff/my-access", "Menu.Access")],
        Roles.RestorationWorker => [("/staff/restoration", "Menu.Restoration"), ("/staff/my-access", "Menu.Access")],
        Roles.ConsultationChair => [(Consultations, "Menu.Consultations"), ("/staff/my-access", "Menu.Access")],

        // A menu has six items at most: the way to their own access stands beside their name.
        Roles.Corps =>
            [("/staff/cases", "Menu.Cases"), (Investigations, "Menu.Investigations"), (Proposals, "Menu.Proposals"), ("/staff/extension-requests", "Menu.Extensions"), ("/staff/override-requests", "Menu.Overrides"), ("/staff/emergency", "Menu.Emergency")],
        Roles.Ombuds => [("/staff/emergency", "Menu.Ombuds"), ("/staff/my-access", "Menu.Access")],
        Roles.Privacy =>
            [("/staff/notices", "Menu.Notices"), ("/staff/records/orders", "Menu.Orders"), ("/staff/records/certificates", "Menu.Certificates"), ("/staff/access-log", "Menu.AccessLog"), ("/staff/my-access", "Menu.Access")],
        Roles.Auditor =>
            [("/staff/access-log", "Menu.AccessLog"), ("/staff/notices", "Menu.Notices"), ("/staff/records/schedule", "Menu.Schedule"), ("/staff/records/certificates", "Menu.Certificates"), ("/staff/my-access", "Menu.Access")],
        Roles.UnitHead => [("/staff/cases", "Menu.Cases"), (Investigations, "Menu.Investigations"), (Proposals, "Menu.Proposals"), (Rooms, "Menu.Rooms"), ("/staff/my-access", "Menu.Access")],
        Roles.ChiefDiversityOfficer => [("/staff/cases", "Menu.Cases"), (Rooms, "Menu.Rooms"), (Lessons, "Menu.Lessons"), ("/staff/my-access", "Menu.Access")],
        Roles.Hr => [("/staff/cases", "Menu.Cases"), ("/staff/my-access", "Menu.Access")],
        Roles.Records => [("/staff/records/cases", "Menu.RecordsCases"), ("/staff/records/schedule", "Menu.Schedule"), ("/staff/records/certificates", "Menu.Certificates"), ("/staff/my-access", "Menu.Access")],
        Roles.Employee => [(OwnCases, "Menu.Own"), ("/staff/my-access", "Menu.Access")],
        _ => [("/staff/my-access", "Menu.Access")],
    };
}
