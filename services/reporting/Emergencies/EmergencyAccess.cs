using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;

namespace Zichtlijn.Reporting.Emergencies;

/// <summary>
/// Reading a case that is not one's own: by two persons in an emergency, or by the ombuds officer. It opens nothing by
/// itself: the case still decides that nobody who is kept out of it reads it. Its row changes with it in one transaction.
/// </summary>
/// <param name="Asked">How it began.</param>
public sealed record EmergencyAccess(Guid Id, EmergencyAsked Asked, EmergencyConfirmed? Confirmed)
{
    public bool IsOfOmbuds => Asked.Role == Roles.Ombuds;

    public static EmergencyAccess Create(JasperFx.Events.IEvent<EmergencyAsked> asked) => new(asked.StreamId, asked.Data, Confirmed: null);

    public EmergencyAccess Apply(EmergencyConfirmed e) => this with { Confirmed = e };

    public bool IsActive(DateTimeOffset now) => now < Confirmed?.Until;

    public bool IsWaiting(DateTimeOffset now) => Confirmed is null && now < Asked.ExpiresAt;

    /// <param name="isBarred">Whoever asked is kept out of the case; one that is not there never gets as far.</param>
    public EmergencyState StateAt(DateTimeOffset now, bool isBarred) => this switch
    {
        { Confirmed: null } => IsWaiting(now) ? EmergencyState.Waiting : EmergencyState.Expired,
        _ => IsActive(now) && !isBarred ? EmergencyState.Granted : EmergencyState.Ended,
    };
}
