using Zichtlijn.Platform.Authentication;
using Zichtlijn.Reflection.Tests.Support;

namespace Zichtlijn.Reflection.Tests.Rooms;

/// <summary>With the made-up accounts a room of every part can be composed, also when some cannot come.</summary>
public class AccountsTests
{
    private static readonly DevelopmentAccount[] Members = [.. DevelopmentAccounts.All.Where(a => a.Role == Roles.ReflectionMember)];

    [Fact]
    public void Every_kind_of_seat_can_be_taken_by_several_parts()
    {
        var kinds = Given.Reference.ReflectionSeats.Entries.Select(e => e.Code).ToArray();
        Members.Select(m => m.ReflectionSeat).Distinct().ShouldBe(kinds, ignoreOrder: true);
        kinds.ShouldAllBe(kind => Members.Count(m => m.ReflectionSeat == kind) >= 3);
        DevelopmentAccounts.All.Where(a => a.ReflectionSeat is not null).ShouldAllBe(a => a.Role == Roles.ReflectionMember);
    }
}
