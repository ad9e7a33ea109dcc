using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Letters;

/// <summary>
/// A letter while it is changed, part by part. Each save is a version, and those before stay. When somebody else saved meanwhile their text stands
/// beside what was typed, and the writer decides.
/// </summary>
public sealed class WriteModel(SanctioningApi sanctioning, LettersApi letters, SanctionWords words, LetterActions actions, IStringLocalizer<LetterTexts> texts)
    : LetterForm(sanctioning, letters, words, actions, texts)
{
    public const string Sections = "sections";

    /// <summary>In the address: the form begins with what the case says now, and not with what was saved last.</summary>
    public const string FromCase = "from-case";

    public IReadOnlyList<TypedSection> Written { get; private set; } = [];

    public bool MayAdd => Written.Count < TypedSection.MostSections;

    protected override bool IsOpen => Matter.MayWrite(Letter.Kind, User.Account(), IsCorps);

    protected override string Next => Sheet.Address + "?done=saved";

    protected override bool Stays => FormRows.AreChangedBy(Request.Form);

    /// <summary>A part was just added: the page opens with it.</summary>
    public bool IsNext(int row) => Request.HasFormContentType && Request.Form.ContainsKey(FormRows.Add) && row == Written.Count - 1;

    protected override void Begin() => Written = [.. (Request.Query.ContainsKey(FromCase) ? Letter.Proposed : Letter.Text()).Select(TypedSection.Of)];

    protected override void Read()
    {
        Written = FormRows.Read(
            Request.Form, Sections, "title", TypedSection.MostSections,
            i => new TypedSection(Typed(Request.Form, FormRows.Field(Sections, i, "title")), Lines(FormRows.Field(Sections, i, "text"))), TypedSection.Empty);
        if (Stays)
        {
            return;
        }

        Written = [.. Written.Where(s => !s.IsEmpty)];
        foreach (var (field, wrong) in Written.Index().SelectMany(s => s.Item.Faults(s.Index)))
        {
            Refuse(field, Texts[wrong, TypedSection.MinTitle, TypedSection.MostTitle, TypedSection.MostParagraphs, TypedSection.MostInParagraph]);
        }

        if (Written.Count == 0 || Written.Sum(s => (s.Title?.Length ?? 0) + (s.Text?.Length ?? 0)) > TypedSection.MostCharacters)
        {
            Written = Written is [] ? [TypedSection.Empty] : Written;
            Refuse("title-0", Texts["Sections.Wrong", TypedSection.MostCharacters]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> SendLetter(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Save(caseId, Matter.Number, Letter.Kind, new SaveLetter(SeenSaved, [.. Written.Select(s => s.Wish)]), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal is "letter-changed" ? "meanwhile" : "title-0";
}
