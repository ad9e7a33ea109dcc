using Zichtlijn.Platform.Decisions;
using Zichtlijn.ReferenceData;
using Zichtlijn.Restoration.Cases.Reporters;
using Request = Zichtlijn.Contracts.Restoration.Http.V1.NotePersonnelAction;

namespace Zichtlijn.Restoration.Cases.Detriment;

/// <summary><c>POST /my-restoration/personnel-actions</c> and <c>/cases/{id}/personnel-actions</c>: somebody who reported is transferred, appraised or not renewed: a check of its own.</summary>
internal static class NotePersonnelAction
{
    public static void MapNotePersonnelAction(this ReporterRoutes routes) => routes.Map<Request>(
        "personnel-actions", "note-personnel-action", "what was decided about the reporter's work",
        (request, check, _) => check
            .Check(ReferenceDataSet.Current.PersonnelActions.Contains(request.Kind ?? ""), "kind", "Choose what it is.")
            .Check(request.On is not null, "on", "Give the day.")
            .TextOrNone(request.Text, "text", min: 0, max: 5_000),
        async (c, teller, request, desk) => Decide(c, new(
            desk.Now, teller.By, teller.OnBehalf, c.PersonnelActions.Count + 1, request.Kind!, request.On!.Value, await desk.SealOrNoneAsync(c, Purposes.PersonnelAction, request.Text))));

    /// <summary>Said twice it is asked once.</summary>
    internal static Decision Decide(RestorationCase c, PersonnelActionNoted noted) =>
        c.PersonnelActions.Exists(a => a.Kind == noted.Kind && a.On == noted.On) ? Decision.AlreadySo : Decision.Of(noted);
}
