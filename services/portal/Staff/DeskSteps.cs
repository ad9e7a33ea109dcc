using Zichtlijn.Contracts.Reporting.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>The next step of a report on the list of the desk.</summary>
public static class DeskSteps
{
    /// <summary>After feedback that was not the last nothing is due: the desk tells more once there is more.</summary>
    /// <returns>The name of a text.</returns>
    public static string Of(DeskReport item) => item switch
    {
        { AwaitsReply: true } => "Desk.Awaits",
        { State: "concluded", DueTerm: null } => "Desk.Step.told",
        _ => "Desk.Step." + item.State,
    };
}
