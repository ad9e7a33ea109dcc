using CsCheck;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Interviews;
using Zichtlijn.Investigations.Prosecutor;
using Zichtlijn.Investigations.Tests.Cases;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.Prosecutor;

/// <summary>Whatever is added, said and shared in whatever order: nothing that rests on a duty to answer is ever in a disclosure.</summary>
public sealed class WallPropertyTests : IDisposable
{
    private static readonly Commands Do = new(People.Staff, Given.Now);
    private readonly Registers _registers = new();

    [Fact]
    public void No_disclosure_ever_holds_what_somebody_had_to_answer()
    {
        var shared = 0;
        Gen.Select(Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 63], (what, isCompelled, which) => new Act(what, isCompelled, which)).Array[0, 60].Sample(
            acts =>
            {
                var told = new Told(Given.Case(Given.Planned()), _registers);
                foreach (var act in acts)
                {
                    told.Take(act);
                }

                foreach (var disclosure in told.Disclosures)
                {
                    disclosure.Items.ShouldNotBeEmpty();
                    disclosure.Items.ShouldAllBe(item => !told.Compelled.Contains(item));
                }

                told.Disclosures.Select(d => d.Number).ShouldBe(Enumerable.Range(1, told.Disclosures.Count));
                Interlocked.Add(ref shared, told.Disclosures.Count);
            },
            iter: 500);
        shared.ShouldBeGreaterThan(100, "stories in which nothing is shared show nothing");
    }

    public void Dispose() => _registers.Dispose();

    /// <param name="Which">Of what is there; for a disclosure, which of the pieces are wanted.</param>
    private sealed record Act(int What, bool IsCompelled, int Which);

    private sealed class Told(Investigation i, Registers registers)
    {
        private readonly List<EvidenceRow> _evidence = [];
        private readonly List<Interview> _interviews = [];
        private Investigation _case = i;

        /// <summary>What people said of it, whatever the service made of that.</summary>
        public HashSet<string> Compelled { get; } = [];

        public List<SharedWithProsecutor> Disclosures { get; } = [];

        public void Take(Act act)
        {
            switch (act.What)
            {
                case 0:
                    Add(act.IsCompelled);
                    break;
                case 1:
                    _interviews.Add(Interview.Of(Guid.CreateVersion7(), new(
                        _case.Id, _interviews.Count + 1, Given.Now, Given.First.Account, InterviewWith.Subject, Given.Sealed, Given.Now, Given.Sealed, [Given.First.Account])));
                    break;
                case < 4 when _interviews.Count > 0:
                    Say(act);
                    break;
                default:
                    Share(act.Which);
                    break;
            }
        }

        private void Add(bool isCompelled)
        {
            var number = _evidence.Count + 1;
            _evidence.Add(EvidenceRow.Of(registers.Added(_case, Given.First) with { Number = number, DutyToAnswer = isCompelled }));
            if (isCompelled)
            {
                Compelled.Add($"E-{number}");
            }
        }

        private void Say(Act act)
        {
            var at = act.Which % _interviews.Count;
            var interview = _interviews[at];
            var decision = interview.State switch
            {
                InterviewState.Planned => HoldInterview(interview, act.IsCompelled),
                InterviewState.Held => Investigations.Interviews.Holding.WriteMinutes.DecideMinutes(interview, new(Given.Now, Given.First.Account, 1, Given.Sealed)),
                _ => Investigations.Interviews.Holding.WriteMinutes.DecideSignature(interview, new MinutesSigned(Given.Now, Given.First.Account, interview.Minutes)),
            };
            if (decision.Events.OfType<InterviewHeld>().Any(e => e.DutyToAnswer))
            {
                Compelled.Add($"I-{interview.Number}");
            }

            _interviews[at] = decision.Events.Aggregate(interview, (state, e) => state.After(e));
        }

        private Platform.Decisions.Decision HoldInterview(Interview interview, bool isCompelled) => Investigations.Interviews.Holding.HoldInterview.Decide(
            _case, interview, new(Given.Now, Given.First.Account, Given.Now, [Given.First.Account], RightsRead: true, isCompelled, Counsel: null));

        private void Share(int which)
        {
            WallPiece[] there = [.. _evidence.Select(r => WallPiece.Of(r, inItsLine: false)), .. _interviews.Select(WallPiece.Of)];
            string[] wanted = [.. there.Where((_, n) => (which >> (n % 6)) % 2 == 1).Select(p => p.Name)];
            if (wanted.Length == 0)
            {
                return;
            }

            foreach (var shared in Do.Share(_case, Given.First, there, wanted).Events.OfType<SharedWithProsecutor>())
            {
                Disclosures.Add(shared);
                _case = _case.After(shared);
            }
        }
    }
}
