using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Access.Staff;

/// <summary>Where the directory comes from: the file of <c>Zichtlijn:Staff:File</c>, in Development the made-up accounts.</summary>
public static class StaffSetup
{
    private const string Setting = "Zichtlijn:Staff:File";

    /// <exception cref="InvalidOperationException">
    /// No file is set outside Development, or it cannot be read: without it nobody named in a report would be kept out.
    /// </exception>
    public static void AddStaffDirectory(this IHostApplicationBuilder builder)
    {
        var file = builder.Configuration[Setting];
        if (file is null && !builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException($"{Setting} is not set: nobody who is named in a report could be kept out of it.");
        }

        var entries = file is null ? Development() : Read(file);
        builder.Services.AddSingleton<AccountMarks>();
        builder.Services.AddSingleton(s =>
        {
            var marks = s.GetRequiredService<AccountMarks>();
            return new StaffDirectory(entries.Select(e => e.ToMember(marks)));
        });
    }

    private static Entry[] Development() => [.. DevelopmentAccounts.All.Select(a => new Entry(
        a.Name, a.DisplayName, $"{a.Name}@example.invalid", a.Role == Roles.Employee ? null : a.Role, a.OrganisationalPart, Manager: ManagerOf(a), Kin: null,
        Expertise: a.Expertise is { } field ? [field] : null, Absences: null,
        CertifiedUntil: a.Role is Roles.Investigator or Roles.Ltio ? DateOnly.MaxValue : null, Placements: null, AppointedByCrown: a.Role == Roles.UnitHead,
        ReflectionSeats: a.ReflectionSeat is { } seat ? [seat] : null))];

    private static string? ManagerOf(DevelopmentAccount account) => account switch
    {
        { Role: Roles.Corps or Roles.Ombuds } => null,
        { OrganisationalPart: { } part } when account.Role != Roles.UnitHead => $"{Roles.UnitHead}.{part.ToLowerInvariant()}",
        _ => "corps",
    };

    private static Entry[] Read(string file)
    {
        try
        {
            using var json = File.OpenRead(file);
            return JsonSerializer.Deserialize<Entry[]>(json, JsonSerializerOptions.Web) is { Length: > 0 } entries
                ? entries
                : throw new InvalidOperationException($"The file of {Setting} names nobody.");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new InvalidOperationException($"The file of {Setting} cannot be read.", e);
        }
    }

    private sealed record Entry(string Account, string Name, string? Email, string? Role, string? Part, string? Manager, string[]? Kin, string[]? Expertise, Absence[]? Absences,
        DateOnly? CertifiedUntil, Placement[]? Placements, bool AppointedByCrown = false, string[]? ReflectionSeats = null)
    {
        public StaffMember ToMember(AccountMarks marks) =>
            new(Account, marks.Of(Account), Name, Email, Role, Part?.ToUpperInvariant(), Manager, Kin ?? [])
            {
                Expertise = Expertise ?? [], Absences = Absences ?? [], CertifiedUntil = CertifiedUntil, Placements = Placements ?? [], AppointedByCrown = AppointedByCrown,
                ReflectionSeats = ReflectionSeats ?? [],
            };
    }
}
