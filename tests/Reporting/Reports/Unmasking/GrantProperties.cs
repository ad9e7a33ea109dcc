using CsCheck;
using Zichtlijn.Reporting.Reports;
using Zichtlijn.Reporting.Reports.Unmasking;
using Zichtlijn.Reporting.Tests.Support;

namespace Zichtlijn.Reporting.Tests.Reports.Unmasking;

public class GrantProperties
{
    private static readonly string[] People = ["mark-1", "mark-2", "mark-3"];

    /// <summary>Whatever happens to a report, in any order and as often as one likes.</summary>
    private static readonly Gen<object> Happening = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 40], Gen.Bool).Select(object (kind, who, request, hours, yes) =>
    {
        var (person, id, at) = (People[who], new Guid(request, 0, 0, new byte[8]), Some.Now.AddHours(hours));
        return kind switch
        {
            0 => Some.Asked with { RequestId = id, Person = person },
            1 or 2 => Some.Granted with { RequestId = id, GrantedAt = at, Until = at.AddHours(hours) },
            3 => Some.Refused with { RequestId = id },
            4 => Some.Withdrawn with { RequestId = id },
            5 => new PersonBarred(at, person),
            6 => new DeskRecused(at, person, person),
            7 => yes && hours > 35 ? Given.Concluded(closes: yes) : Some.Agreed with { RequestId = id },
            _ => new TriageHandlerChanged(hours, yes ? person : null, MayOpen: hours % 4 != 0),
        };
    });

    [Fact]
    public void A_grant_never_outlives_its_end_its_person_or_the_case() =>
        Gen.Select(Happening.Array[0, 30], Gen.Int[0, 90]).Sample((happenings, later) =>
        {
            var (report, now) = (Given.Report(Some.ToldByName), Some.Now.AddHours(later));
            var barred = new HashSet<string>();
            var (handler, concluded) = ((string?)null, false);
            foreach (var e in happenings)
            {
                var before = report;
                report = Possible(e, report) ? Apply(report, e) : report;
                concluded |= e is AssessmentConcluded;
                barred.UnionWith(e switch { PersonBarred b => [b.Person], DeskRecused r => [r.Person], _ => [] });
                handler = report.Access.TriageMayOpen ? report.Access.TriageOfficer : null;
                foreach (var grant in People.Select(p => report.Requests.GrantOf(p, now)).OfType<Request>())
                {
                    (now < grant.Grant!.Until).ShouldBeTrue();
                    grant.Asked.Person.ShouldBe(handler);
                    barred.ShouldNotContain(handler);
                    concluded.ShouldBeFalse();

                    // What was over stays over: only a grant itself begins one.
                    (e is UnmaskGranted || before.Requests.GrantOf(handler!, now) is not null).ShouldBeTrue();
                }
            }
        });

    /// <summary>What decisions do not let happen is not stored.</summary>
    private static bool Possible(object e, Report report) => e switch
    {
        UnmaskRequested x => report.Access.IsOpenToTriage(x.Person) && report.Requests.Find(x.RequestId) is null && report.Concluded is null,
        UnmaskGranted x => report.Requests.Find(x.RequestId) is { IsOpen: true },
        UnmaskRefused x => report.Requests.Find(x.RequestId) is { IsOpen: true },
        UnmaskWithdrawn x => report.Requests.Find(x.RequestId) is { State: RequestState.Open or RequestState.Granted },
        _ => true,
    };

    private static Report Apply(Report report, object e) => e switch
    {
        UnmaskRequested x => report.Apply(x),
        UnmaskGranted x => report.Apply(x),
        UnmaskRefused x => report.Apply(x),
        UnmaskWithdrawn x => report.Apply(x),
        UnmaskAnswered x => report.Apply(x),
        PersonBarred x => report.Apply(x),
        DeskRecused x => report.Apply(x),
        AssessmentConcluded x => report.Apply(x),
        TriageHandlerChanged x => report.Apply(x),
        _ => throw new ArgumentException(e.GetType().Name, nameof(e)),
    };
}
