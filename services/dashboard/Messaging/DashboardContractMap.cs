using Zichtlijn.Access.Destruction;
using Zichtlijn.Platform.Messaging;

namespace Zichtlijn.Dashboard.Messaging;

/// <summary>The dashboard tells nothing but that a case is gone from it.</summary>
internal static class DashboardContractMap
{
    public static ContractMap Map { get; } = new ContractMap().PublishDestruction(DashboardService.Name);
}
