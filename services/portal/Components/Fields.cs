namespace Zichtlijn.Portal.Components;

/// <summary>An error beside a field and in the summary above the form.</summary>
/// <param name="Field">Id of the field that the summary's link goes to.</param>
public sealed record FieldError(string Field, string Message);

/// <summary>What every field of a form has.</summary>
/// <param name="Id">Id of the element and, unless <see cref="Name"/> says otherwise, name in the form.</param>
public abstract record Field(string Id, string Label)
{
    public string? Name { get; init; }

    public string? Hint { get; init; }

    public string? Error { get; init; }

    /// <summary>The label is the question of the page, and its heading.</summary>
    public bool IsQuestion { get; init; }

    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => Id + "-hint",
        (null, _) => Id + "-error",
        _ => $"{Id}-hint {Id}-error",
    };
}

/// <summary>A field for words: one line, or more when <see cref="Rows"/> is set.</summary>
public sealed record TextField(string Id, string Label, string? Value) : Field(Id, Label)
{
    public string Type { get; init; } = "text";

    public string Autocomplete { get; init; } = "off";

    public string? InputMode { get; init; }

    /// <summary>The page opens with it: a row that was just added.</summary>
    public bool IsNext { get; init; }

    /// <summary>More than 0: several lines.</summary>
    public int Rows { get; init; }

    public string? Class { get; init; }
}

/// <summary>One of several answers.</summary>
public sealed record Choice(string Value, string Label, string? Help = null);

/// <summary>Answers to choose from: radio buttons, or checkboxes when <see cref="Several"/>.</summary>
public sealed record ChoiceList(string Id, string Label, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Chosen)
    : Field(Id, Label)
{
    public bool Several { get; init; }

    /// <summary>The first choice carries the list's own id, so that a link from the error summary finds it.</summary>
    public string IdOf(int index) => index == 0 ? Id : $"{Id}-{index + 1}";
}

/// <summary>A list that opens.</summary>
/// <param name="Empty">The first line, that stands for no choice; null when there is none.</param>
public sealed record SelectField(string Id, string Label, IReadOnlyList<Choice> Choices, string? Chosen, string? Empty)
    : Field(Id, Label);

/// <summary>A message that stands out on a page.</summary>
/// <param name="Kind"><c>info</c>, <c>ok</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Level">Level of its heading.</param>
public sealed record Notice(string Kind, string Title, string Text, int Level = 2)
{
    /// <summary>Read out by a screen reader as soon as the page is there.</summary>
    public bool IsUrgent { get; init; }

    public string? Id { get; init; }
}

/// <summary>The form for the receipt code.</summary>
/// <param name="IsMain">The form is what the page is for.</param>
public sealed record CodeForm(string? Error, bool IsMain)
{
    /// <summary>A whole form that was kept sealed: it is sent once the code is right.</summary>
    public string? Sealed { get; init; }
}

/// <summary>One message of a conversation.</summary>
/// <param name="IsOwn">Written by the side that looks at the page.</param>
public sealed record Message(bool IsOwn, string From, string When, string Text)
{
    /// <summary>What kind of message it is, beside who wrote it.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether the other side has seen it.</summary>
    public string? Read { get; init; }

    /// <summary>Where to answer it, and what the link says.</summary>
    public (string Address, string Text)? Answer { get; init; }
}
