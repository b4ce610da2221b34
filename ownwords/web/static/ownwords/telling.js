// How long the telling still is: quiet, in minutes, without sound. It is said aloud three times: in the middle, two
// minutes before the end, and at the end.
const left = document.querySelector("[data-telling]");
if (left) {
  const bar = document.querySelector(".ow-telling__bar");
  const says = document.querySelector("[data-telling-says]");
  const whole = Number(left.dataset.of);
  const end = Date.now() + Number(left.dataset.telling) * 1000;
  let said = "";

  const show = () => {
    const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
    const minutes = Math.ceil(seconds / 60);
    left.textContent = minutes === 1 ? "The last minute" : `${minutes} minutes left`;
    bar.value = whole - seconds;
    const now = seconds <= 120 ? "Two minutes left" : seconds <= whole / 2 ? "Half of the time is over" : "";
    if (now && now !== said) says.textContent = said = now;
    if (seconds === 0) location.reload();
    else setTimeout(show, 1000);
  };
  show();
}
