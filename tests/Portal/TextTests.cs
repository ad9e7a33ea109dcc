using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Dashboard.Http.V1;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Contracts.Triage.Http.V1;
using Zichtlijn.Contracts.Triage.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Portal.Tests;

public sealed partial class TextTests
{
    private static readonly string[] All =
        [.. typeof(SharedTexts).Assembly.GetTypes().Where(t => t.Namespace == typeof(SharedTexts).Namespace && t.Name.EndsWith("Texts", StringComparison.Ordinal)).Select(t => t.Name)];

    public static TheoryData<string> Areas { get; } = [.. All];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_have_the_same_keys(string area) =>
        Texts(area, "nl").Keys.Order(StringComparer.Ordinal).ShouldBe(Texts(area, "en").Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Areas))]
    public void No_text_is_empty(string area) =>
        Texts(area, "nl").Concat(Texts(area, "en")).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_fill_in_the_same_values(string area)
    {
        var english = Texts(area, "en");
        foreach (var (key, dutch) in Texts(area, "nl"))
        {
            Places(dutch).ShouldBe(Places(english[key]), key);
        }
    }

    [Fact]
    public void Every_key_that_a_page_names_exists()
    {
        var known = All.SelectMany(a => Texts(a, "nl").Keys).ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(PortalFolder(), "*.cs*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => NamedKey().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["key"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        named.Length.ShouldBeGreaterThan(100);
        named.Where(k => !k.EndsWith('.') && !known.Contains(k)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_of_the_contracts_has_a_name()
    {
        var staff = Texts(nameof(StaffTexts), "nl");
        foreach (var key in Codes<TriageOutcome>("Outcome.").Concat(Codes<TriageState>("State.")).Concat(Codes<Contracts.Disclosure>("Disclosure.")))
        {
            staff.ShouldContainKey(key);
        }

        foreach (var key in Codes<NextStep>("Step."))
        {
            Texts(nameof(QueueTexts), "nl").ShouldContainKey(key);
        }

        foreach (var key in Codes<TriageOutcome>("Outcome."))
        {
            staff.ShouldContainKey(key + ".Help");
        }

        var investigations = Texts(nameof(InvestigationTexts), "nl");
        foreach (var key in Codes<InvestigationState>("State.").Concat(Codes<InvestigationKind>("Kind.")).Concat(Codes<InvestigationKind>("Kind.Short."))
            .Concat(Codes<InvestigationStep>("Step.wait.")).Concat(Codes<MandateChange>("Change.")))
        {
            investigations.ShouldContainKey(key);
        }

        foreach (var key in Codes<CustodyAct>("Act."))
        {
            Texts(nameof(EvidenceTexts), "nl").ShouldContainKey(key);
        }

        var interviews = Texts(nameof(InterviewTexts), "nl");
        foreach (var key in Codes<InterviewState>("State.").Concat(Codes<InterviewWith>("With.")).Concat(Codes<InterviewWith>("Room.Heading.")).Concat(Codes<InterviewStep>("Step.")))
        {
            interviews.ShouldContainKey(key);
        }

        foreach (var key in Codes<InvestigationState>("State.").Concat(Codes<Finding>("Finding.")))
        {
            Texts(nameof(OwnCaseTexts), "nl").ShouldContainKey(key);
        }

        foreach (var key in Codes<ReporterStage>("Stage."))
        {
            Texts(nameof(MyInvestigationTexts), "nl").ShouldContainKey(key);
            Texts(nameof(MyInvestigationTexts), "nl").ShouldContainKey(key + ".Text");
        }

        foreach (var key in Codes<MeansState>("State."))
        {
            Texts(nameof(MeansTexts), "nl").ShouldContainKey(key);
        }

        var report = Texts(nameof(InvestigationReportTexts), "nl");
        foreach (var key in Codes<Finding>("Finding.").Concat(Codes<Reader>("Reader.")))
        {
            report.ShouldContainKey(key);
        }

        foreach (var key in Codes<Happening>("What.").Concat(Codes<ChronologyKind>("Kind.")).Concat(Codes<ChronologyOrder>("Order.")))
        {
            Texts(nameof(TimelineTexts), "nl").ShouldContainKey(key);
        }

        var sanctions = Texts(nameof(SanctionTexts), "nl");
        foreach (var key in Codes<SanctionState>("State.").Concat(Codes<StepAnswer>("Answer.")).Concat(Codes<ProtocolStep>("Help."))
            .Concat(Codes<FactorKind>("Factors.")).Concat(Codes<FactorKind>("Factor.Add.")).Concat(Codes<FactorKind>("Factor.Title.")))
        {
            sanctions.ShouldContainKey(key);
        }

        var consultations = Texts(nameof(ConsultationTexts), "nl");
        foreach (var key in Codes<ConsultationState>("State.").Concat(Codes<ConsultationState>("Step.chair.")).Concat(Codes<ConsultationState>("Step.member."))
            .Concat(Codes<PanelAdvice>("Advice.")).Concat(Codes<SeatKind>("Seat.")).Concat(Codes<SeatKind>("Missing.One.")).Concat(Codes<SeatKind>("Missing.Many."))
            .Concat(Codes<StepAnswer>("Answer.")).Concat(Codes<FactorKind>("Kind.")).Concat(Codes<FactorKind>("Factor.Answer.Hint.")))
        {
            consultations.ShouldContainKey(key);
        }

        foreach (var amount in ReferenceDataSet.Current.Sanctions.Entries.SelectMany(s => s.Limits ?? []))
        {
            consultations.ShouldContainKey("Amount." + amount.Of);
            consultations.ShouldContainKey("Amount.Label." + amount.Of);
        }

        foreach (var state in Enum.GetValues<SanctionState>().Where(s => s >= SanctionState.Prepared))
        {
            consultations.ShouldContainKey("Authority." + Words.Code(state));
            consultations.ShouldContainKey("Authority.State." + Words.Code(state));
        }

        Codes<DeviatesFrom>("Follows.not.").Concat(Codes<ViewsForm>("Views.")).Concat(Codes<NotificationForm>("Known.")).ShouldBeSubsetOf(Texts(nameof(DecisionTexts), "nl").Keys);

        foreach (var key in Codes<CasePhase>("phase."))
        {
            Texts(nameof(DashboardTexts), "nl").ShouldContainKey(key);
        }
    }

    [Fact]
    public void Whoever_a_decision_is_about_reads_no_codes()
    {
        var limits = ReferenceDataSet.Current.Sanctions.Entries.SelectMany(s => s.Limits ?? []).Select(l => "Amount." + l.Of);
        Codes<PanelAdvice>("Advice.").Concat(Codes<DeviatesFrom>("Deviation.")).Concat(limits).ShouldBeSubsetOf(Texts(nameof(OwnMatterTexts), "nl").Keys);
    }

    [Fact]
    public void Reference_data_is_named_in_both_languages() =>
        ReferenceDataSet.Current.MisconductCategories.Entries.ShouldAllBe(e => e.Nl.Length > 0 && e.En.Length > 0);

    private static IEnumerable<string> Codes<T>(string prefix)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => prefix + Words.Code(v));

    private static Dictionary<string, string> Texts(string area, string language) =>
        new ResourceManager($"Zichtlijn.Portal.Texts.{area}", typeof(SharedTexts).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string PortalFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../services/portal"));

    [GeneratedRegex("""\{\d(?::\w+)?\}""", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:\b[A-Z]|[tT]exts)\[""(?<key>[^""{]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamedKey();
}
