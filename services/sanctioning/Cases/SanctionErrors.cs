using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>Expected failures of those who weigh a case.</summary>
internal static class SanctionErrors
{
    public static Refusal TakenByAnother { get; } = Refusal.Conflict("taken-by-another", "Another lawyer prepares this case.");

    public static Refusal NotYours { get; } = Refusal.Conflict("not-yours", "You do not prepare this case: take it first.");

    /// <summary>Whoever looks at what was prepared did not prepare it.</summary>
    public static Refusal OnThePanel { get; } = Refusal.Conflict("on-the-panel", "You sit in a consultation on this case: another lawyer prepares it.");

    public static Refusal UnknownMatter { get; } = Refusal.Unprocessable("matter-unknown", "The case has no such matter.");

    /// <summary>The court takes the steps in their order, and so does whoever advises.</summary>
    public static Refusal StepNotOpen { get; } = Refusal.Conflict("step-not-open", "First answer the steps before this one.");

    /// <summary>Nothing is weighed of what is no breach of duty, or is not this person's to answer for.</summary>
    public static Refusal NothingToWeigh { get; } = Refusal.Conflict("nothing-to-weigh", "One of the first four steps was answered with no: there is nothing to weigh.");

    /// <summary>How grave it is says what a sanction is measured against.</summary>
    public static Refusal NotWeighed { get; } = Refusal.Conflict("not-weighed", "First say how grave it is: what is proportionate is measured against that.");

    public static Refusal TooFewComparators { get; } = Refusal.Unprocessable("too-few-comparators", "Name more comparable cases, or say why there are fewer.");

    public static Refusal UnknownComparator { get; } = Refusal.Unprocessable("comparator-unknown", "One of these is no closed case that can be shown: search again.");

    public static Refusal FactorCounts { get; } = Refusal.Conflict("factor-counts", "This factor counts already.");

    public static Refusal UnknownFactor { get; } = Refusal.Unprocessable("factor-unknown", "No such factor counts in this matter.");

    public static Refusal NotPrepared { get; } = Refusal.Conflict("not-prepared", "The five steps are not answered yet: a lawyer prepares the case first.");

    /// <summary>The rules of the part ask for a mirror before anything is proposed in a case of discrimination, racism or exclusion.</summary>
    public static Refusal ReflectionNotAnswered { get; } =
        Refusal.Conflict("reflection-not-answered", "A reflection room advises first, and its advice is answered: then you propose.");

    /// <summary>What members read and vote on does not change under their hands.</summary>
    public static Refusal ConsultationRuns { get; } = Refusal.Conflict("consultation-runs", "The consultation sits on this: it stays as it is until there is an advice.");

    public static Refusal DeviationNotMotivated { get; } =
        Refusal.Unprocessable("deviation-not-motivated", "This is outside the range: it needs a motivation that answers each factor.");

    public static Refusal NothingDeviates { get; } = Refusal.Unprocessable("nothing-deviates", "This is inside the range: there is no deviation to motivate.");

    public static Refusal FactorNotAnswered { get; } = Refusal.Unprocessable("factor-not-answered", "A factor that counts was not answered in the motivation.");

    public static Refusal DeviationTooShort { get; } = Refusal.Unprocessable("deviation-too-short", "The motivation with its answers is too short.");

    public static Refusal NotProposed { get; } = Refusal.Conflict("not-proposed", "The competent authority did not say yet what it wants to impose.");

    /// <summary>For this range: a weight that was set anew is compared anew.</summary>
    public static Refusal NotCompared { get; } = Refusal.Conflict("not-compared", "Comparable cases were not recorded yet, nor that there are too few: the lawyer does that first.");

    public static Refusal ProposalOutdated { get; } =
        Refusal.Conflict("proposal-outdated", "What the lawyer wrote changed since the proposal: the authority proposes anew before the consultation sits.");

    public static Refusal ChairedByAnother { get; } = Refusal.Conflict("chaired-by-another", "Somebody else leads this consultation.");

    public static Refusal NotTheChair { get; } = Refusal.Conflict("not-the-chair", "You do not lead this consultation.");

    /// <summary>An interest, earlier work on the case, or a part that has to do with it.</summary>
    public static Refusal MayNotSit { get; } = Refusal.Unprocessable("may-not-sit", "They cannot sit in this consultation.");

    public static Refusal NobodyLeft { get; } = Refusal.Conflict("nobody-left", "There is nobody left who can sit there.");

    public static Refusal NotAsked { get; } = Refusal.Conflict("not-asked", "You do not sit in this consultation.");

    public static Refusal UnknownSeat { get; } = Refusal.Unprocessable("seat-unknown", "You can free no such seat.");

    public static Refusal NoQuorum { get; } = Refusal.Conflict("no-quorum", "Not everybody is there: a consultation has a chair and enough police lawyers.");

    /// <summary>Mandatory expertise: substituted when somebody cannot, never waived.</summary>
    public static Refusal ExpertiseMissing { get; } = Refusal.Conflict("expertise-missing", "An expert whom it must have is not there: ask another, it cannot sit without.");

    public static Refusal NotConvened { get; } = Refusal.Conflict("not-convened", "The consultation does not sit yet, or somebody left it.");

    public static Refusal VotingIsClosed { get; } = Refusal.Conflict("voting-closed", "The voting is closed.");

    public static Refusal VotingIsOpen { get; } = Refusal.Conflict("voting-open", "First close the voting.");

    public static Refusal VotesMissing { get; } = Refusal.Conflict("votes-missing", "Not everybody voted.");

    public static Refusal NoMajority { get; } = Refusal.Conflict("no-majority", "No advice has more than half of the votes: talk it over and vote anew.");

    public static Refusal NothingElseVoted { get; } = Refusal.Unprocessable("nothing-else-voted", "The consultation did not vote to impose something else.");

    public static Refusal AdvisedAlready { get; } = Refusal.Conflict("advised-already", "The consultation advised already.");

    public static Refusal NotAdvised { get; } = Refusal.Conflict("not-advised", "The consultation did not advise yet: an intended decision comes after it.");

    /// <summary>Only conduct inside the charge counts (CRvB 2021: 909).</summary>
    public static Refusal ChargeNotEstablished { get; } = Refusal.Unprocessable("charge-not-established", "A charge was not established about this person: it cannot be decided on.");

    public static Refusal MayNotDecide { get; } = Refusal.Conflict("may-not-decide", "Whoever advised does not decide (Awb 10:3(3) as model).");

    /// <summary>Barp art. 77(4). Somebody may have been appointed between the intention and the decision.</summary>
    public static Refusal CrownDecides { get; } = Refusal.Conflict("crown-decides", "They were appointed by royal decree: the Minister or the Crown decides on a sanction.");

    public static Refusal NoSecondNeeded { get; } = Refusal.Conflict("no-second-needed", "Nothing here waits for a second authority.");

    public static Refusal AnsweredAlready { get; } = Refusal.Conflict("answered-already", "A second authority answered already.");

    public static Refusal SamePerson { get; } = Refusal.Conflict("same-person", "Somebody else has to look at this: not whoever proposed, advised or intends it.");

    public static Refusal NotTheAuthority { get; } = Refusal.Conflict("not-the-authority", "You are asked to look at this, not to decide on it.");

    public static Refusal SeatNotFree { get; } = Refusal.Conflict("seat-not-free", "There is no such free seat: whoever must be there sits there, or was asked.");

    public static Refusal VotedAlready { get; } = Refusal.Conflict("voted-already", "They voted: nobody is sent away after that.");

    public static Refusal NotInOrder { get; } =
        Refusal.Conflict("not-in-order", "Somebody sits there who may not any more, or somebody is missing: free the seat and ask another.");

    public static Refusal NothingElse { get; } = Refusal.Unprocessable("nothing-else", "This is what was proposed, and it was voted to impose something else.");

    public static Refusal NoHigherLevel { get; } = Refusal.Conflict("no-higher-level", "There is nobody above you to leave it to.");

    public static Refusal NotIntended { get; } = Refusal.Conflict("not-intended", "First say what you intend to decide.");

    public static Refusal SecondMissing { get; } = Refusal.Conflict("second-missing", "A second authority has to agree that this case of the norm set ends without a sanction.");

    public static Refusal NotSent { get; } = Refusal.Conflict("not-sent", "What you intend was not sent to whom it is about: they give their views on it first.");

    public static Refusal ViewsPeriodRuns { get; } = Refusal.Conflict("views-period-runs", "They can still give their views: decide when they did, or when the term is over.");

    public static Refusal ViewsNotAnswered { get; } = Refusal.Unprocessable("views-not-answered", "They gave their views: say what you make of them.");

    public static Refusal NothingToAnswer { get; } = Refusal.Unprocessable("nothing-to-answer", "No views were given: there is nothing to answer.");

    public static Refusal ChargeNotIntended { get; } = Refusal.Unprocessable("charge-not-intended", "A charge was not in what you intended: nobody gave their views on it.");

    public static Refusal DecidedAlready { get; } = Refusal.Conflict("decided-already", "It was decided already.");

    public static Refusal NotDecided { get; } = Refusal.Conflict("not-decided", "It was not decided yet.");

    public static Refusal NotifiedAlready { get; } = Refusal.Conflict("notified-already", "The decision was made known already.");

    public static Refusal NotedTooLate { get; } =
        Refusal.Unprocessable("noted-too-late", "That is more than two weeks ago: make it known anew, so that nobody's term is over before they know of it.");

    public static Refusal NotNotified { get; } = Refusal.Conflict("not-notified", "The decision was not made known yet.");

    public static Refusal BeforeTheDecision { get; } = Refusal.Unprocessable("before-the-decision", "That day is before what it follows on.");

    public static Refusal ObjectedAlready { get; } = Refusal.Conflict("objected-already", "There is an objection already.");

    public static Refusal NoObjection { get; } = Refusal.Conflict("no-objection", "Nobody objected to this decision.");

    public static Refusal ObjectionDecidedAlready { get; } = Refusal.Conflict("objection-decided-already", "It was decided on the objection already.");

    public static Refusal CommitteeAlready { get; } = Refusal.Conflict("committee-already", "A committee advises on this objection already.");

    /// <summary>Awb 7:13(1)(b).</summary>
    public static Refusal ChairNotFromOutside { get; } = Refusal.Unprocessable("chair-not-from-outside", "The chair of a committee does not work for the organisation.");

    public static Refusal CommitteeTwice { get; } = Refusal.Unprocessable("committee-twice", "Somebody is named twice in the committee.");

    public static Refusal NoCommittee { get; } = Refusal.Conflict("no-committee", "No committee advises on this objection.");

    /// <summary>Awb 7:2 and 7:3.</summary>
    public static Refusal NotHeard { get; } = Refusal.Conflict("not-heard", "First note how whoever objects was heard, or why not.");

    public static Refusal CommitteeNotAdvised { get; } = Refusal.Conflict("committee-not-advised", "The committee did not advise yet.");

    /// <summary>Awb 7:13(7).</summary>
    public static Refusal CommitteeNotFollowed { get; } = Refusal.Unprocessable("committee-not-followed", "The committee advises otherwise: say why you do not follow it.");

    /// <summary>Nobody is worse off by objecting, or by going to court.</summary>
    public static Refusal Heavier { get; } = Refusal.Unprocessable("heavier", "That is heavier than what was decided: nobody is worse off by objecting.");

    public static Refusal InCourt { get; } = Refusal.Conflict("in-court", "It lies in court: wait for the ruling.");

    public static Refusal NotInCourt { get; } = Refusal.Conflict("not-in-court", "It does not lie in court.");

    public static Refusal NothingAbove { get; } = Refusal.Conflict("nothing-above", "The highest court ruled: nobody can go on from there.");

    public static Refusal NotTheirs { get; } = Refusal.Unprocessable("not-theirs", "Whoever decided cannot go to the district court against it.");

    public static Refusal LetterSigned { get; } = Refusal.Conflict("letter-signed", "This letter was signed: it cannot be changed any more.");

    /// <summary>What was looked at is not what there is now.</summary>
    public static Refusal LetterChanged { get; } = Refusal.Conflict("letter-changed", "This letter was saved again meanwhile: look at it first.");

    /// <summary>Nobody is told something without the reasons, and without what they can do against it (Awb 3:45 and 3:46).</summary>
    public static Refusal LetterNotSigned { get; } = Refusal.Conflict("letter-not-signed", "The letter on this is not signed: read and sign it first.");

    public static Refusal SuspendedAlready { get; } = Refusal.Conflict("suspended-already", "They are suspended already.");

    public static Refusal SuspendedForThat { get; } =
        Refusal.Conflict("suspended-for-that", "They were suspended on this ground before: it is made longer once, and does not begin anew.");

    public static Refusal NotSuspended { get; } = Refusal.Conflict("not-suspended", "They are not suspended.");

    /// <summary>Barp 84(3).</summary>
    public static Refusal SuspensionTooLong { get; } = Refusal.Unprocessable("suspension-too-long", "That is longer than a suspension may last.");

    public static Refusal ExtendedAlready { get; } = Refusal.Conflict("extended-already", "A suspension is made longer once.");

    public static Refusal NoDismissalIntended { get; } = Refusal.Unprocessable("no-dismissal-intended", "No dismissal is intended: there is another ground, or none.");

    /// <summary>Barp 85.</summary>
    public static Refusal TooMuchWithheld { get; } = Refusal.Unprocessable("too-much-withheld", "That is more of the pay than may be withheld now.");

    public static Refusal NoProbation { get; } = Refusal.Conflict("no-probation", "There is no conditional sanction whose probation runs.");

    public static Refusal OutsideProbation { get; } = Refusal.Unprocessable("outside-probation", "That day is not inside the probation.");

    public static Refusal InvokedAlready { get; } = Refusal.Conflict("invoked-already", "It was said already that the condition was broken.");

    public static Refusal NothingToExecute { get; } = Refusal.Conflict("nothing-to-execute", "No sanction was imposed: there is nothing to carry out.");

    /// <summary>Nothing but a reprimand runs before it is irrevocable, unless the decision says so (Barp art. 82).</summary>
    public static Refusal NotIrrevocable { get; } = Refusal.Conflict("not-irrevocable", "The decision is not irrevocable, and does not say that it is carried out at once.");
}
