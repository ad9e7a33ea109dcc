using System.Globalization;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Files;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.Evidence.Forms;

/// <summary>What was typed about a piece of evidence.</summary>
public sealed record EvidenceFields
{
    public string? Kind { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Source { get; init; }

    public string? LegalBasis { get; init; }

    public string? Method { get; init; }

    /// <summary><c>yes</c> or <c>no</c>: whether it rests on a duty to answer.</summary>
    public string? Duty { get; init; }

    public string? Place { get; init; }
}

/// <summary>A file that came in and waits until the rest of its form is right; the form carries what it is along.</summary>
public sealed record KeptFile(Guid FileId, string Name, long Size)
{
    /// <summary>Names of the hidden fields.</summary>
    public const string IdField = "fileId";
    public const string NameField = "fileName";
    public const string SizeField = "fileSize";

    public static KeptFile? In(IFormCollection form) => Guid.TryParse(form[IdField], out var id)
        ? new(id, InertText.Of(form[NameField].ToString()), long.TryParse(form[SizeField], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0)
        : null;

    /// <summary>Puts it into the form that is being answered.</summary>
    internal void GoWith(FormWithFile form, HttpContext http)
    {
        form.Typed[IdField] = FileId.ToString();
        form.Typed[NameField] = Name;
        form.Typed[SizeField] = Size.ToString(CultureInfo.InvariantCulture);
        form.Become(http);
    }
}
