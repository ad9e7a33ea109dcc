using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Zichtlijn.Portal.Components;

namespace Zichtlijn.Portal.Tests;

/// <summary>Rows of a form that are added and left out without script.</summary>
public sealed class FormRowsTests
{
    private static readonly (string, string)[] Two = [("rows[0].number", "4"), ("rows[0].text", "a"), ("rows[1].number", ""), ("rows[1].text", "b")];

    [Fact]
    public void Rows_come_in_their_order() => Read(5, Two).ShouldBe(["a", "b"]);

    [Fact]
    public void The_button_adds_an_empty_row_as_long_as_there_is_room()
    {
        Read(5, [.. Two, ("add", "1")]).ShouldBe(["a", "b", "(empty)"]);
        Read(2, [.. Two, ("add", "1")]).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("0", "b")]
    [InlineData("1", "a")]
    public void The_button_of_a_row_leaves_it_out(string row, string left) => Read(5, [.. Two, ("remove", row)]).ShouldBe([left]);

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("x")]
    public void What_is_no_row_is_not_left_out(string row) => Read(5, [.. Two, ("remove", row)]).ShouldBe(["a", "b"]);

    [Fact]
    public void Only_the_buttons_change_rows()
    {
        FormRows.AreChangedBy(Form(Two)).ShouldBeFalse();
        FormRows.AreChangedBy(Form([.. Two, ("remove", "0")])).ShouldBeTrue();
        FormRows.AreChangedBy(Form([("add", "1")])).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-09", "2026-03-09")]
    [InlineData("9-3-2026", "2026-03-09")]
    [InlineData("09/03/2026", "2026-03-09")]
    [InlineData("2026-02-30", null)]
    [InlineData("morgen", null)]
    [InlineData(null, null)]
    public void A_day_is_read_as_browsers_and_people_write_it(string? typed, string? day) =>
        (FormRows.DayOf(typed) is { } read ? FormRows.Written(read) : null).ShouldBe(day);

    [Theory]
    [InlineData("12", 12)]
    [InlineData("0", null)]
    [InlineData("-3", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_row_carries_a_number_or_is_new(string? typed, int? number) => FormRows.NumberOf(typed).ShouldBe(number);

    private static IReadOnlyList<string> Read(int most, (string Name, string Value)[] fields)
    {
        var form = Form(fields);
        return FormRows.Read(form, "rows", "number", most, i => form[FormRows.Field("rows", i, "text")].ToString(), "(empty)");
    }

    private static FormCollection Form((string Name, string Value)[] fields) =>
        new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value), StringComparer.Ordinal));
}
