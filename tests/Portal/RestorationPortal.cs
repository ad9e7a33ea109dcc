using System.Net;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>A case of recognition and restoration as the service answers it to its worker, and the portal in front of it.</summary>
public abstract class RestorationPortal : InvestigationPortal
{
    protected const string Worker = "restoration-worker.ams";
    protected const string Restorations = "/nl/staff/restoration";
    protected const string Words = "Dat mijn chef zegt dat dit niet had mogen gebeuren.";
    protected static readonly string Page = $"{Restorations}/{Id}";
    protected static readonly string RestorationApi = $"/api/restoration/v1/cases/{Id}";
    protected static readonly DateTimeOffset At = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly RestorationFile Empty = new(Offer: null, Answer: null, [], [], Evaluation: null, [], [], [], [], [], [new("recognitionOffer", new(2026, 11, 2), new(2026, 11, 16), MetOn: null, PassedOn: null)]);

    protected static RestorationCaseDetail In(RestorationState state, Func<RestorationFile, RestorationFile>? with = null) => new(
        Id, "Z-2026-000012", "bullying", "AMS", At, At, ReportWithdrawn: false, Disclosure.Anonymous, "M-7F2", state, Worker, MustDeclare: false,
        (with ?? (f => f))(state == RestorationState.ToOffer ? Empty : Empty with
        {
            Offer = new(At, "Wij willen graag horen wat u zou helpen."),
            Answer = state == RestorationState.Offered ? null : new(At, state != RestorationState.Declined, OnBehalf: false),
            Needs = state >= RestorationState.NeedsExplored ? [new(1, At, OnBehalf: false, Words)] : [],
        }), 7);

    protected static Measure MeasureIn(MeasureState state, string kind = "apology", bool asks = false, int? person = null) => new(
        2, kind, person, state, At, "Excuses van de politiechef.", NeedsConsent: kind == "restorativeConversation", state == MeasureState.Agreed ? new DateOnly(2026, 12, 1) : null,
        state is MeasureState.CarriedOut ? new(new DateOnly(2026, 11, 20), "unitHead", "De politiechef bood excuses aan.") : null, Evaluation: null, asks,
        state is MeasureState.Proposed or MeasureState.Agreed, state == MeasureState.CarriedOut);

    protected void Say(RestorationCaseDetail item) => Services.Say($"GET {RestorationApi}", item);

    /// <summary>The command is taken in.</summary>
    protected void Takes(string command) => Services.Say($"POST {RestorationApi}/{command}", null, HttpStatusCode.NoContent);

    protected async Task<string> NextAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await Send(Worker, path, [("version", "\"7\""), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Services.Sent[^1].Version.ShouldBe("\"7\"");
        return answer.Headers.Location!.ToString();
    }

    protected async Task<string> WrongAsync(string path, params (string Name, string Value)[] fields) => await Wrong(await Send(Worker, path, [("version", "\"7\""), .. fields]));
}
