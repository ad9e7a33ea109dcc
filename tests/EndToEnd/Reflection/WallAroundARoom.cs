using System.Net;
using Zichtlijn.Contracts.Reflection.Http.V1;
using Zichtlijn.EndToEnd.Tests.Support;
using Zichtlijn.TestSupport;
using Zichtlijn.TestSupport.Servers;
using Zichtlijn.TestSupport.Systems;

namespace Zichtlijn.EndToEnd.Tests.Reflection;

/// <summary>What is said in a reflection room stays there, and whoever sat in it finds the case nowhere: asked of the whole system.</summary>
[Collection(WholeSystem.Name)]
public sealed class WallAroundARoom(RunningSystem system)
{
    private const string Officer = "triage.ams";
    private const string Said = "MARKER-said: iemand vertelde dat hij had weggekeken";
    private static readonly string[] Databases =
        ["reporting", "triage", "investigations", "sanctioning", "restoration", "dashboard", "reporting_keys", "triage_keys", "investigations_keys", "sanctioning_keys", "restoration_keys", "reflection", "reflection_keys"];

    [Fact]
    public async Task What_is_said_in_a_room_is_in_no_database_in_the_clear_and_in_no_other_one_at_all()
    {
        var receipt = await system.Client.Submit(Reports.Some() with { Persons = [] });
        var caseId = receipt.ReportId;
        var triage = new Triaging(system.ClientAs);
        await Eventually.Holds(async () => await triage.ReadAsync(Officer, caseId));
        await triage.OpenAsync(Officer, caseId);
        var reflecting = new Reflecting(system.ClientAs);

        var room = await reflecting.AnsweredAsync(Officer, caseId, ReflectionMoment.BeforeTriageDecision, Said);

        var held = await reflecting.ReadAsync(Reflecting.Facilitator, room);
        held.Session.ShouldNotBeNull().ImpactOnTeam.ShouldBe(Said, "whoever was there reads it");
        (await reflecting.ReadAsync(Officer, room)).Session.ShouldBeNull("whoever asked does not");
        foreach (var database in Databases)
        {
            var dump = await DatabaseDump.OfAsync(system.System.ConnectionString(database));
            dump.ShouldNotContain("MARKER-said", customMessage: database);
            dump.ShouldNotContain(Convert.ToHexString("MARKER-said"u8), customMessage: database);
            if (database != "reflection")
            {
                dump.ShouldNotContain(room.ToString(), customMessage: $"{database} knows no room by its id");
            }
        }

        await MembersFindNothingAsync([.. held.Seats.Where(s => s.Seat > 0).Select(s => s.Account)], caseId, receipt.CaseNumber, room);
        Directory.EnumerateFiles(system.Logs, "*", SearchOption.AllDirectories).ShouldAllBe(f => !Reads(f).Contains("MARKER-said", StringComparison.Ordinal));
    }

    /// <summary>By its id, which nobody told them, and in what they read of the room.</summary>
    private async Task MembersFindNothingAsync(IReadOnlyList<string> members, Guid caseId, string caseNumber, Guid room)
    {
        string[] roads =
        [
            $"/api/reporting/v1/reports/{caseId}", $"/api/triage/v1/cases/{caseId}", $"/api/investigations/v1/cases/{caseId}", $"/api/investigations/v1/cases/{caseId}/report",
            $"/api/sanctioning/v1/cases/{caseId}", $"/api/sanctioning/v1/consultations/{caseId}/1", $"/api/restoration/v1/cases/{caseId}", $"/api/reflection/v1/cases/{caseId}/reflection", "/api/dashboard/v1/cases",
        ];
        foreach (var account in members)
        {
            using var member = system.ClientAs(account);
            foreach (var road in roads)
            {
                (await member.GetAsync(road)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            }

            var read = await member.GetStringAsync($"/api/reflection/v1/rooms/{room}") + await member.GetStringAsync("/api/reflection/v1/rooms");
            read.ShouldNotContain(caseNumber);
            read.ShouldNotContain(caseId.ToString());
        }
    }

    private static string Reads(string file)
    {
        using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return reader.ReadToEnd();
    }
}
