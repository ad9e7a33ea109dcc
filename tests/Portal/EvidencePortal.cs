using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Tests;

/// <summary>Evidence, interviews and intrusive means of an investigation that is under way, as the service answers them.</summary>
public abstract class EvidencePortal : InvestigationPortal
{
    protected const string Lawyer = "hr-lawyer";
    protected const string Colleague = "investigator.dhg";
    protected static readonly Guid PieceId = new("7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c0e1");
    protected static readonly Guid MeansId = new("7d9f4a0e-1f0b-4b55-9a43-0a55d1c6c0a1");
    protected static readonly string Hash = string.Concat(Enumerable.Repeat("3f2a9c01", 8));
    protected static readonly string Evidence = $"{Case}/evidence";

    protected static readonly EvidenceDetail Photo = new(
        PieceId, 3, "Foto van het rooster", "Gevonden op het prikbord van de ploeg.", "workplace", "publicTask", "interviews", 1, new("rooster.jpg", 1_468_006, Hash), null,
        One, null, HolderLeft: false, [new(5, CustodyAct.Added, Asked, One, null, null, Hash)], 5);

    protected EvidencePortal() => Say(Work());

    /// <summary>Both investigate it, under a mandate with an intrusive method.</summary>
    protected static InvestigationDetail Work() => Open() with
    {
        State = InvestigationState.Planned, Next = InvestigationStep.DoSteps, Plan = Plan, Mandates = [First with { Methods = ["interviews", "mailbox"] }],
    };

    protected static ListedEvidence Listed(int number, string title, string holder, string? handedTo = null, bool holderLeft = false) =>
        new(PieceId, number, title, "workplace", "interviews", HasFile: true, Asked, One, holder, handedTo, holderLeft, number);

    protected static MeansRequest Means(MeansState state, string askedBy = One) => new(
        MeansId, "mailbox", new(2026, 3, 1), new(2026, 5, 1), "De berichten zijn alleen daar te vinden.", askedBy, Asked, state,
        state == MeansState.AwaitsLawyer ? null : Lawyer, state == MeansState.AwaitsLawyer ? null : "Dit is in verhouding.", null, null);

    protected void Say(EvidenceDetail piece) => Services.Say($"GET {Api}/evidence/{piece.EvidenceId}", piece);
}
