using System.Text.Json;
using CsCheck;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Comparing;
using Zichtlijn.Sanctioning.Comparators;
using Zichtlijn.Sanctioning.Tests.Support;

namespace Zichtlijn.Sanctioning.Tests.Comparators;

/// <summary>
/// Somebody knows every closed case of our own but one, and how all of this works. They ask everything that can be asked, think of
/// every case that the last one could be, and keep those with which all answers would be the same.
/// </summary>
public class AttackTests
{
    private const int Fives = 5;
    private static readonly ReferenceDataSet Reference = ReferenceDataSet.Current;

    /// <summary>As the search has it; the last two are what it would be without, and with half of it.</summary>
    private static readonly Protection Protected = all => SmallGroups.Protect(all, Fives);
    private static readonly Protection SwitchedOff = all => SmallGroups.Protect(all, size: 1);
    private static readonly Protection CountedExactly = all =>
        [.. SmallGroups.Protect(all, size: 1).Where(p => p.Cases >= Fives || all.Any(a => a.Ecli == p.Id))];

    private static readonly Precedent[] Any =
    [
        .. from category in new[] { "discrimination", "bullying" }
           from repeated in new[] { true, false }
           from ended in new[] { ("dismissal", null, false), ("dismissal", "quashed", false), ("fine", null, true) }
           from factors in new string[][] { [], ["leads"] }
           select new Precedent(Ecli: null, Rulings.Traits(category, repeated: repeated, sanction: ended.Item1, outcome: ended.Item2, unmotivated: ended.Item3), factors),
    ];

    private static readonly Profile[] Everything =
    [
        .. from category in new[] { "discrimination", "bullying" }
           from severity in new[] { "serious", "light" }
           from repeated in new[] { true, false }
           from factors in new string[][] { [], ["leads"] }
           select new Profile(category, Reference.MisconductCategories[category].NormSet, severity, repeated, factors),
    ];

    /// <summary>Few kinds and many cases, so that groups of every size come about; published rulings among them.</summary>
    private static readonly Gen<(Precedent[] Known, Precedent Last)> Knowledge = Gen.Select(
        Gen.Int[1, Any.Length], Gen.Int[0, Any.Length - 1].Array[0, 60], Gen.Int[0, Any.Length - 1], Gen.Int[0, 3], (kinds, known, last, rulings) => (
            (Precedent[])[.. known.Select(k => Any[k % kinds]), .. Enumerable.Range(0, rulings).Select(n => Rulings.Ruling(n, Any[n].Traits, "leads"))], Any[last % kinds]));

    [Fact]
    public void Whoever_knows_all_cases_but_one_learns_nothing_of_it_unless_five_are_alike() => Attack(Protected, iterations: 250);

    /// <summary>Seen to fail: groups of one are shown.</summary>
    [Fact]
    public void The_attack_succeeds_when_the_protection_is_switched_off() => Should.Throw<CsCheckException>(() => Attack(SwitchedOff, iterations: 250));

    /// <summary>Seen to fail: groups of fewer than five are hidden, but the sixth is told from the fifth.</summary>
    [Fact]
    public void The_attack_succeeds_when_groups_are_counted_exactly() => Should.Throw<CsCheckException>(() => Attack(CountedExactly, iterations: 250));

    [Fact]
    public void With_fewer_than_five_alike_all_answers_are_as_if_there_were_none() => Knowledge.Sample(
        k =>
        {
            var few = k.Known.Where(p => p.Ecli is not null || k.Known.Count(o => o.Ecli is null && o.Traits == p.Traits) < Fives).ToArray();
            Answers(few, Protected).ShouldBe(Answers([.. few.Where(p => p.Ecli is not null)], Protected));
        },
        iter: 500);

    private static void Attack(Protection protect, int iterations) => Knowledge.Sample(
        k =>
        {
            var answers = Answers([.. k.Known, k.Last], protect);

            var possible = Any.Where(guess => Answers([.. k.Known, guess], protect) == answers).ToArray();

            // The fifth that is alike makes a group: of that one it is known what all five have in common, and nothing else.
            possible.ShouldBe(Any.Where(guess => MakesFive(k.Known, k.Last) ? guess.Traits == k.Last.Traits : !MakesFive(k.Known, guess)));
        },
        iter: iterations);

    private static bool MakesFive(IEnumerable<Precedent> known, Precedent one) => (known.Count(p => p.Ecli is null && p.Traits == one.Traits) + 1) % Fives == 0;

    private static string Answers(IReadOnlyList<Precedent> all, Protection protect)
    {
        ShownPrecedent[] shown = [.. protect(all)];
        return string.Join('\n', Everything.Select(question => JsonSerializer.Serialize(shown.Search(question, Reference))));
    }

    private delegate IEnumerable<ShownPrecedent> Protection(IReadOnlyList<Precedent> all);
}
