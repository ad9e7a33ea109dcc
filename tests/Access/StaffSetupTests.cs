using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Access.Tests;

public sealed class StaffSetupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-staff-");

    [Fact]
    public void Outside_Development_a_directory_is_needed() =>
        Should.Throw<InvalidOperationException>(() => Start(Environments.Production, file: null)).Message.ShouldContain("Zichtlijn:Staff:File");

    [Theory]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("null")]
    public void A_directory_that_names_nobody_is_refused(string json) =>
        Should.Throw<InvalidOperationException>(() => Start(Environments.Production, Written(json)));

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Start(Environments.Production, Path.Combine(_folder.FullName, "none.json")));

    [Fact]
    public void The_file_says_who_works_here()
    {
        var staff = Start(Environments.Production, Written(
            """[{"account":"a.one","name":"An One","email":"a@example.test","role":"desk","part":"ams","manager":"b.two","kin":["c.three"],"reflectionSeats":["ethics"]}, {"account":"b.two","name":"Bo Two"}]"""));

        var one = staff.Find("A.ONE").ShouldNotBeNull();
        (one.Name, one.Role, one.Part, one.Manager).ShouldBe(("An One", "desk", "AMS", "b.two"));
        one.Kin.ShouldBe(["c.three"]);
        one.ReflectionSeats.ShouldBe(["ethics"]);
        staff.Find("b.two").ShouldNotBeNull().Role.ShouldBeNull();
    }

    [Fact]
    public void In_Development_the_made_up_accounts_work_here()
    {
        var staff = Start(Environments.Development, file: null);

        staff.Find("triage.ams").ShouldNotBeNull().Manager.ShouldBe("unit-head.ams");
        staff.Find("unit-head.ams").ShouldNotBeNull().Manager.ShouldBe("corps");
        staff.Find("corps").ShouldNotBeNull().Manager.ShouldBeNull();
        staff.Find("reflection-member.ams").ShouldNotBeNull().ReflectionSeats.ShouldBe(["network"]);
        staff.Find("triage.ams")!.ReflectionSeats.ShouldBeEmpty();
        staff.All.ShouldAllBe(m => m.Manager == null || staff.Find(m.Manager) != null);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Written(string json)
    {
        var file = Path.Combine(_folder.FullName, "staff.json");
        File.WriteAllText(file, json);
        return file;
    }

    private StaffDirectory Start(string environment, string? file)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Zichtlijn:Staff:File"] = file });
        builder.Services.AddSingleton(KeyFolder.At(_folder.FullName, mayCreate: true));
        builder.AddStaffDirectory();
        return builder.Services.BuildServiceProvider().GetRequiredService<StaffDirectory>();
    }
}
