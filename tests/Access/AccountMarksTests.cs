using Zichtlijn.Access.Staff;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Access.Tests;

public sealed class AccountMarksTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");

    [Fact]
    public void An_account_has_one_mark_in_all_services_and_in_any_case() =>
        New().Of("Desk.AMS").ShouldBe(New().Of("desk.ams"));

    [Fact]
    public void Accounts_have_different_marks_that_do_not_tell_them()
    {
        var marks = New();

        marks.Of("desk.ams").ShouldNotBe(marks.Of("desk.dhg"));
        marks.Of("desk.ams").ShouldNotContain("desk");
    }

    [Fact]
    public void Without_the_key_nobody_makes_the_same_mark()
    {
        var other = Directory.CreateTempSubdirectory("zichtlijn-keys-");
        try
        {
            new AccountMarks(KeyFolder.At(other.FullName, mayCreate: true)).Of("desk.ams").ShouldNotBe(New().Of("desk.ams"));
        }
        finally
        {
            other.Delete(recursive: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private AccountMarks New() => new(KeyFolder.At(_folder.FullName, mayCreate: true));
}
