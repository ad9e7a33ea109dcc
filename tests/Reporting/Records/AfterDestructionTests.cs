using Microsoft.Extensions.DependencyInjection;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Reporting.Emergencies;
using Zichtlijn.Reporting.Notices;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Tests.Api;
using Zichtlijn.Reporting.Tests.Support;
using Zichtlijn.TestSupport;

namespace Zichtlijn.Reporting.Tests.Records;

/// <summary>What could still go wrong once a report is destroyed.</summary>
[Collection(OnTheHost.Name)]
public class AfterDestructionTests(ReportingHost host)
{
    [Fact]
    public async Task Emergency_access_asked_in_its_moment_is_destroyed_as_well()
    {
        var receipt = await host.SubmitAsync();
        await host.DestroyAsync(receipt);
        var accessId = Guid.CreateVersion7();
        var key = await host.Services.GetRequiredService<ContentKeys>().NewAsync(accessId, CancellationToken.None);
        await using (var session = host.Documents.LightweightSession())
        {
            session.Events.StartStream<EmergencyAccess>(accessId, new EmergencyAsked(
                DateTimeOffset.UtcNow, "desk.dhg", "a-mark", "desk", receipt.CaseNumber, receipt.ReportId, "immediateDanger",
                key.Protect(Purpose.Motive, "Er is acuut gevaar"), DateTimeOffset.UtcNow.AddMinutes(15), "2023-06"));
            await session.SaveChangesAsync();
        }

        await using var query = host.Documents.QuerySession();
        await Eventually.Holds(async () => (await query.LoadAsync<NoticeRow>(accessId)).ShouldNotBeNull());

        await host.Services.GetRequiredService<Destroyer>().RepeatAsync(CancellationToken.None);

        (await host.EventsAsTextAsync(accessId)).ShouldNotContain("desk.dhg");
        (await host.EventsAsTextAsync(accessId)).ShouldNotContain(receipt.CaseNumber);
        (await query.LoadAsync<EmergencyAccess>(accessId)).ShouldBeNull();
        (await query.LoadAsync<NoticeRow>(accessId)).ShouldBeNull();
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("cut off")]
    [InlineData("written anew")]
    public async Task A_ledger_without_lines_that_the_database_knows_of_does_not_hold(string how)
    {
        await host.DestroyAsync(await host.SubmitAsync());
        await host.DestroyAsync(await host.SubmitAsync());
        var file = Directory.GetFiles(host.Ledgers, "*.ledger").ShouldHaveSingleItem();
        var whole = await File.ReadAllBytesAsync(file);
        try
        {
            await Spoil(file, how);

            await Should.ThrowAsync<InvalidDataException>(() => host.Services.GetRequiredService<Destroyer>().RepeatAsync(CancellationToken.None));
        }
        finally
        {
            await File.WriteAllBytesAsync(file, whole);
        }

        await host.Services.GetRequiredService<Destroyer>().RepeatAsync(CancellationToken.None);
    }

    private static async Task Spoil(string file, string how)
    {
        var lines = await File.ReadAllLinesAsync(file);
        File.Delete(file);
        if (how == "cut off")
        {
            await File.WriteAllLinesAsync(file, lines[..^1]);
        }

        if (how == "written anew")
        {
            var other = new DestructionLedger(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file));
            await other.AddAsync(new Tombstone(Guid.NewGuid(), Guid.NewGuid(), DateTimeOffset.UtcNow), [], CancellationToken.None);
        }
    }
}
