namespace Zichtlijn.Contracts.Restoration.Http.V1;

/// <summary>What a reporter sees of recognition and restoration, over their pass. Never who works on it, and nothing of anybody else.</summary>
/// <param name="ReportWithdrawn">They took the report back; what was offered stands.</param>
/// <param name="Offer">Null while nothing was offered.</param>
/// <param name="Needs">What would help in their words, the newest on top.</param>
/// <param name="MayPropose">They can propose a measure and say what would help.</param>
/// <param name="MayEvaluate">They can say how all of it was.</param>
/// <param name="Checks">Those that wait for an answer first.</param>
/// <param name="Tracks">Joint tracks with others that they were asked for.</param>
public sealed record MyRestoration(
    RestorationState State, bool ReportWithdrawn, RecognitionOffer? Offer, RecognitionAnswer? Answer, IReadOnlyList<ToldNeeds> Needs, IReadOnlyList<Measure> Measures,
    RestorationEvaluation? Evaluation, bool MayPropose, bool MayEvaluate, IReadOnlyList<DetrimentCheck> Checks, IReadOnlyList<PersonnelAction> PersonnelActions,
    IReadOnlyList<MyTrack> Tracks);

/// <summary>A joint track as one reporter sees it: never who else, how many, or which cases.</summary>
/// <param name="Number">Of the track, for this reporter.</param>
/// <param name="Text">What the worker wrote to everybody who was asked.</param>
/// <param name="Answer">Whether they take part; null while they did not say.</param>
/// <param name="Measures">What is done for all together; empty for whoever does not take part.</param>
public sealed record MyTrack(int Number, DateTimeOffset InvitedAt, string Text, bool? Answer, bool HasEnded, IReadOnlyList<TrackMeasure> Measures);

/// <param name="Kind">A code of the reference data.</param>
/// <param name="Evaluation">Of the reporter whose track it is; null for the worker of the track.</param>
public sealed record TrackMeasure(int Number, string Kind, MeasureState State, string Text, MeasureDone? Done, RestorationEvaluation? Evaluation);

/// <param name="Track">Its number.</param>
/// <param name="TakesPart">False also ends it, at any time; nobody is told.</param>
public sealed record AnswerTrack(int? Track, bool? TakesPart);

/// <param name="Track">Its number.</param>
/// <param name="Measure">Its number in the track.</param>
/// <param name="Satisfaction">From 1 to 5.</param>
public sealed record EvaluateTrackMeasure(int? Track, int? Measure, int? Satisfaction, string? Text);

/// <summary>A conversation that somebody is asked for, by whom it is not said.</summary>
/// <param name="Text">What the worker wrote to them.</param>
/// <param name="Agreed">What they themselves said; null when they did not, and when it does not take place.</param>
public sealed record OwnConversation(Guid CaseId, int Measure, MeasureState State, string Text, bool? Agreed);

/// <param name="Agrees">False ends it, at any time; nobody is told who did.</param>
public sealed record AnswerConversation(bool? Agrees);

/// <summary>What is offered to somebody of whom an investigation found that nothing happened. Nothing of the report, the reporter or others.</summary>
/// <param name="Accepted">Null while they did not answer.</param>
public sealed record OwnRehabilitation(Guid CaseId, RecognitionOffer Offer, bool? Accepted, IReadOnlyList<Measure> Measures);
